package dev.corridor.rosters.model;

import dev.corridor.schools.School;
import dev.corridor.shared.Ids;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which schools the roster means: by source id, else by name where the school there has no source id yet, else new
 * ones. An upload for one school means that one and passes the others over.
 */
final class SchoolTargets {

    private final Scope scope;
    private final List<School> known;
    private final List<SchoolTarget> targets = new ArrayList<>();
    private final List<SchoolTarget> named = new ArrayList<>();
    private final Map<String, SchoolTarget> byKey = new HashMap<>();

    SchoolTargets(Scope scope, List<School> known, List<SchoolEntry> entries) {
        this.scope = scope;
        this.known = known;
        for (SchoolEntry entry : entries) {
            target(entry, entries.size()).ifPresent(target -> {
                targets.add(target);
                named.add(target);
            });
        }
        for (School school : known) {
            if (targets.stream().noneMatch(target -> target.id().equals(school.id()))) {
                targets.add(there(school, key(school), school.name()));
            }
        }
        targets.stream().filter(target -> !target.key().isEmpty()).forEach(target -> byKey.put(target.key(), target));
    }

    private Optional<SchoolTarget> target(SchoolEntry entry, int entries) {
        Optional<SchoolId> chosen = SchoolRef.byKey(entry.key()).chosen();
        if (chosen.isPresent()) {
            return known.stream()
                    .filter(school -> school.id().equals(chosen.get()))
                    .map(school -> there(school, entry.key(), school.name()))
                    .findFirst();
        }
        Optional<School> found = bySource(entry.key())
                .or(() -> byName(entry.name()))
                .or(() -> entry.name().isEmpty() && entries == 1 ? theOnly() : Optional.empty());
        if (found.isPresent()) {
            String name = entry.name().isEmpty() ? found.get().name() : entry.name();
            return Optional.of(there(found.get(), entry.key(), name));
        }
        String name = entry.name().isEmpty() ? "School " + entry.key() : entry.name();
        return scope.only().isPresent()
                ? Optional.empty()
                : Optional.of(new SchoolTarget(new SchoolId(Ids.next()), entry.key(), name, Optional.empty()));
    }

    private static SchoolTarget there(School school, String key, String name) {
        return new SchoolTarget(school.id(), key, name, Optional.of(school));
    }

    private static String key(School school) {
        String source = school.sourceId();
        return source == null ? "" : source;
    }

    private Optional<School> bySource(String key) {
        Optional<School> exact =
                known.stream().filter(school -> key(school).equals(key)).findFirst();
        return exact.or(() -> known.stream()
                .filter(school ->
                        !key(school).isEmpty() && Keys.strip(key(school)).equals(Keys.strip(key)))
                .findFirst());
    }

    private Optional<School> byName(String name) {
        return known.stream()
                .filter(school -> key(school).isEmpty() && school.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private Optional<School> theOnly() {
        return known.size() == 1 && key(known.getFirst()).isEmpty() ? Optional.of(known.getFirst()) : Optional.empty();
    }

    /** Those that the roster names as its schools. */
    List<SchoolTarget> named() {
        return List.copyOf(named);
    }

    /** The school that a row means; an upload that is for one school means that one wherever it names none. */
    Optional<SchoolTarget> find(SchoolRef ref) {
        if (ref.key().isEmpty() && ref.name().isEmpty()) {
            return targets.size() == 1 ? Optional.of(targets.getFirst()) : Optional.empty();
        }
        Optional<SchoolTarget> exact = Optional.ofNullable(byKey.get(ref.key()));
        return exact.or(() -> targets.stream()
                .filter(target -> ref.means(target.key(), target.name()))
                .findFirst());
    }
}
