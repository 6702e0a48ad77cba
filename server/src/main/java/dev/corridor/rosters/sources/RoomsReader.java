package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.RoomEntry;
import dev.corridor.rosters.model.SchoolRef;
import dev.corridor.tables.Column;
import dev.corridor.tables.Row;
import dev.corridor.tables.TableFile;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A list of rooms. Seats are checked, and not taken as a cap: how many sit in a room says nothing about passes to it.
 */
final class RoomsReader {

    private static final Column SCHOOL = Column.optional("school", "school id");
    private static final Column SCHOOL_NAME = Column.optional("schoolName");
    private static final Column ROOM = Column.needed("room", "room number", "number", "location");
    private static final Column NAME = Column.optional("name", "room name");
    private static final Column SEATS = Column.optional("seats", "capacity");
    private static final List<Column> COLUMNS = List.of(SCHOOL, SCHOOL_NAME, ROOM, NAME, SEATS);

    private RoomsReader() {}

    static void read(Reading reading, TableFile file, Entries into) {
        Texts texts = new Texts(reading);
        Set<String> seen = new HashSet<>();
        reading.each(file, COLUMNS, row -> {
            if (usable(row, reading, texts)) {
                SchoolRef school = school(row, SCHOOL, SCHOOL_NAME);
                String location = row.text(ROOM);
                if (seen.add(school + "|" + location.toLowerCase(Locale.ROOT))) {
                    into.room(new RoomEntry(Reading.origin(row), school, location, row.text(NAME)));
                } else {
                    reading.wrong(
                            row,
                            ROOM,
                            "duplicate-id",
                            "\"{value}\" is there more than once.",
                            Map.of("value", location));
                }
            }
        });
    }

    private static boolean usable(Row row, Reading reading, Texts texts) {
        return texts.needed(row, ROOM, 40)
                && texts.shown(row, NAME, 40)
                && texts.shown(row, SCHOOL, 200)
                && texts.shown(row, SCHOOL_NAME, 200)
                && (row.text(SEATS).matches("\\d{0,4}")
                        || reading.wrong(row, SEATS, "not-a-number", "\"{column}\" is a number from 0 to 9999."));
    }

    /** The school of a row that may name it by id, by name, by both, or not at all. */
    static SchoolRef school(Row row, Column id, Column name) {
        return row.text(name).isEmpty() ? SchoolRef.either(row.text(id)) : new SchoolRef(row.text(id), row.text(name));
    }
}
