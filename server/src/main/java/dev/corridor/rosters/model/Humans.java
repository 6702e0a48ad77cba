package dev.corridor.rosters.model;

import dev.corridor.people.FoldedWords;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.TableProblem.Weight;
import dev.corridor.tables.TableProblems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which entries are about the same human: those of the same source id, and those of the same name with the same
 * ID number or e-mail address, since some systems write a student of two schools as two users.
 */
final class Humans {

    private final SchoolTargets targets;
    private final Scope scope;
    private final TableProblems problems;
    private final Map<String, Human> byMark = new HashMap<>();
    private final Map<String, Human> byKey = new HashMap<>();
    private final Set<Human> all = new LinkedHashSet<>();

    Humans(SchoolTargets targets, Scope scope, TableProblems problems) {
        this.targets = targets;
        this.scope = scope;
        this.problems = problems;
    }

    /**
     * Takes an entry in.
     *
     * @param place in the roll
     */
    void take(int place, PersonEntry entry) {
        if (scope.givesAdmin() || entry.role() != RosterRole.ADMINISTRATOR) {
            take(place, entry, scope.only().isPresent());
        } else {
            problems.add(about(
                    Weight.ROW,
                    entry,
                    "role",
                    "not-yours",
                    "Only admins of every area may make others admins.",
                    Map.of()));
        }
    }

    private void take(int place, PersonEntry entry, boolean oneSchool) {
        if (oneSchool && entry.role() == RosterRole.DISTRICT_ADMINISTRATOR) {
            problems.add(about(
                    Weight.NOTICE, entry, "role", "of-district", "Admins of the district are passed over.", Map.of()));
            return;
        }
        List<SchoolTarget> schools = new ArrayList<>();
        for (SchoolRef ref : entry.schools()) {
            Optional<SchoolTarget> target = targets.find(ref);
            target.ifPresent(schools::add);
            if (target.isEmpty() && !(oneSchool && !entry.key().isEmpty())) {
                problems.add(noSchool(entry.origin(), ref));
                return;
            }
        }
        if (!schools.isEmpty() || entry.role() == RosterRole.DISTRICT_ADMINISTRATOR) {
            Human human = human(place, entry);
            schools.forEach(school -> human.in(school, entry));
        }
    }

    /** A row of a school that is not there, or that does not say which of several it is of. */
    static TableProblem noSchool(Origin origin, SchoolRef ref) {
        boolean silent = ref.shown().isEmpty();
        return TableProblem.of(
                Weight.ROW,
                origin.file(),
                origin.row(),
                "school",
                silent ? "which-school" : "unknown-school",
                silent
                        ? "There are several schools. Say which one in a column \"{column}\"."
                        : "There is no school \"{value}\".",
                Map.of("value", ref.shown()));
    }

    private Human human(int place, PersonEntry entry) {
        List<String> marks = marks(entry);
        Human human = marks.stream()
                .map(byMark::get)
                .filter(found ->
                        found != null && found.student() == entry.role().student())
                .findFirst()
                .orElseGet(() -> new Human(place));
        human.add(entry);
        marks.forEach(mark -> byMark.putIfAbsent(mark, human));
        if (!entry.key().isEmpty()) {
            byKey.put(entry.key(), human);
        }
        all.add(human);
        return human;
    }

    private static List<String> marks(PersonEntry entry) {
        String name = FoldedWords.fold(entry.name());
        List<String> marks = new ArrayList<>();
        mark(marks, "k", entry.key(), "");
        mark(marks, "n", entry.number(), name);
        mark(marks, "e", entry.email().toLowerCase(Locale.ROOT), name);
        return marks;
    }

    private static void mark(List<String> marks, String kind, String value, String name) {
        if (!value.isEmpty()) {
            marks.add(kind + "|" + value + "|" + name);
        }
    }

    /** Whoever has a class in a school is in that school, also if the roster lists them elsewhere only. */
    void enrolled(Snapshot snapshot) {
        Map<String, SchoolTarget> sections = new HashMap<>();
        for (SectionEntry section : snapshot.sections()) {
            targets.find(section.school()).ifPresent(target -> sections.put(section.key(), target));
        }
        Enrolled enrolled = snapshot.enrolled();
        List<Optional<SchoolTarget>> homes = enrolled.sections().stream()
                .map(key -> Optional.ofNullable(sections.get(key)))
                .toList();
        List<Optional<Human>> people =
                enrolled.people().stream().map(this::find).toList();
        for (int one = 0; one < enrolled.size(); one++) {
            Optional<SchoolTarget> school = homes.get(enrolled.section(one));
            people.get(enrolled.person(one))
                    .filter(human -> school.isPresent() && !human.places().isEmpty())
                    .ifPresent(human -> human.in(school.orElseThrow(), human.present()));
        }
    }

    /** Something about a person's row; the message begins with the name. */
    static TableProblem about(
            Weight weight, PersonEntry entry, String column, String code, String text, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        if (!entry.name().isEmpty()) {
            all.put("who", entry.name());
        }
        return TableProblem.of(
                weight,
                entry.origin().file(),
                entry.origin().row(),
                column,
                code,
                (entry.name().isEmpty() ? "" : "{who}: ") + text,
                all);
    }

    /** In the order of the roster. */
    Set<Human> all() {
        return all;
    }

    Optional<Human> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
