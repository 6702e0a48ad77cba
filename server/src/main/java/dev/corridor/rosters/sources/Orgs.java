package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.Keys;
import dev.corridor.rosters.model.SchoolEntry;
import dev.corridor.rosters.model.Snapshot;
import dev.corridor.tables.Column;
import dev.corridor.tables.Row;
import dev.corridor.tables.TableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The organisations of a OneRoster export: its schools, and what stands above them. */
final class Orgs {

    static final Column ID = Column.needed("sourcedId");
    private static final Column NAME = Column.needed("name");
    private static final Column TYPE = Column.needed("type");
    private static final int LONGEST_NAME = 200;

    private final Keys<Optional<SchoolEntry>> byKey = new Keys<>();

    private final List<Snapshot.District> districts = new ArrayList<>();

    private Orgs() {}

    static Orgs read(Reading reading, TableFile file) {
        Orgs orgs = new Orgs();
        Texts texts = new Texts(reading);
        reading.each(file, List.of(ID, NAME, TYPE, Status.STATUS), row -> orgs.take(row, reading, texts));
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
        if (byKey.put(row.text(ID), entry).isPresent()) {
            reading.wrong(
                    row, ID, "duplicate-id", "\"{value}\" is there more than once.", Map.of("value", row.text(ID)));
        }
    }

    /** What an id stands for: nothing, something above schools (an empty inner value), or a school. */
    Optional<Optional<SchoolEntry>> find(String key) {
        return byKey.find(key);
    }

    /** The district, if there is just one. */
    Optional<Snapshot.District> district() {
        return districts.size() == 1 ? Optional.of(districts.getFirst()) : Optional.empty();
    }

    List<SchoolEntry> schools() {
        return byKey.values().stream().flatMap(Optional::stream).toList();
    }
}
