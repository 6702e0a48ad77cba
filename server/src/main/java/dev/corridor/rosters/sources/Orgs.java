package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.Keys;
import dev.corridor.rosters.model.Mapping;
import dev.corridor.rosters.model.Mapping.UnitChoice;
import dev.corridor.rosters.model.Origin;
import dev.corridor.rosters.model.SchoolEntry;
import dev.corridor.rosters.model.SchoolRef;
import dev.corridor.rosters.model.Snapshot;
import dev.corridor.tables.Column;
import dev.corridor.tables.Row;
import dev.corridor.tables.TableFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The organisations of a OneRoster export: its schools, and what stands above them. */
final class Orgs {

    static final Column ID = Column.needed("sourcedId");
    private static final Column NAME = Column.needed("name");
    private static final Column TYPE = Column.needed("type");
    private static final Column PARENT = Column.optional("parentSourcedId");
    private static final int LONGEST_NAME = 200;

    private final Keys<Optional<SchoolEntry>> byKey = new Keys<>();

    private final List<Snapshot.District> districts = new ArrayList<>();

    private final Map<String, String> parents = new HashMap<>();
    private final Mapping mapping;

    private Orgs(Mapping mapping) {
        this.mapping = mapping;
    }

    static Orgs read(Reading reading, TableFile file) {
        Orgs orgs = new Orgs(reading.mapping());
        Texts texts = new Texts(reading);
        reading.each(file, List.of(ID, NAME, TYPE, PARENT, Status.STATUS), row -> orgs.take(row, reading, texts));
        return orgs;
    }

    private void take(Row row, Reading reading, Texts texts) {
        if (Status.gone(row) || !texts.needed(row, ID, 200) || !texts.needed(row, NAME, LONGEST_NAME)) {
            return;
        }
        if (row.text(TYPE).toLowerCase(Locale.ROOT).equals("district")) {
            districts.add(new Snapshot.District(row.text(ID), row.text(NAME)));
        }
        boolean school = row.text(TYPE).toLowerCase(Locale.ROOT).equals("school");
        Optional<SchoolEntry> entry = school
                ? Optional.of(new SchoolEntry(Reading.origin(row), row.text(ID), row.text(NAME)))
                : Optional.empty();
        parents.put(row.text(ID), row.text(PARENT));
        if (byKey.put(row.text(ID), entry).isPresent()) {
            reading.wrong(
                    row, ID, "duplicate-id", "\"{value}\" is there more than once.", Map.of("value", row.text(ID)));
        }
    }

    /** What an id stands for: nothing, something above schools (an empty inner value), or a school. */
    Optional<Optional<SchoolEntry>> find(String key) {
        Optional<Optional<SchoolEntry>> there = byKey.find(key);
        Optional<UnitChoice> choice = choice(key);
        return there.isPresent() && choice.isPresent() ? Optional.of(chosen(choice.get(), there.get())) : there;
    }

    private static Optional<SchoolEntry> chosen(UnitChoice choice, Optional<SchoolEntry> there) {
        return choice.leaveOut()
                ? Optional.empty()
                : choice.school()
                        .map(school -> new SchoolEntry(
                                new Origin("orgs.csv", 0), SchoolRef.of(school).key(), ""))
                        .or(() -> there);
    }

    /** What an admin has said about a unit, or about one above it. */
    Optional<UnitChoice> choice(String key) {
        return mapping.of(key, parents);
    }

    /** The district, if there is just one. */
    Optional<Snapshot.District> district() {
        return districts.size() == 1 ? Optional.of(districts.getFirst()) : Optional.empty();
    }

    List<SchoolEntry> schools() {
        Map<String, SchoolEntry> schools = new LinkedHashMap<>();
        for (String key : byKey.keys()) {
            find(key).flatMap(found -> found).ifPresent(school -> schools.putIfAbsent(school.key(), school));
        }
        return List.copyOf(schools.values());
    }
}
