package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.BellEntry;
import dev.corridor.rosters.model.SchoolRef;
import dev.corridor.tables.Column;
import dev.corridor.tables.Row;
import dev.corridor.tables.TableFile;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A list of bell times: periods of named schedules. */
final class BellsReader {

    private static final Column SCHOOL = Column.optional("school", "school id");
    private static final Column SCHOOL_NAME = Column.optional("schoolName");
    private static final Column SCHEDULE = Column.optional("schedule", "bell schedule", "schedule name");
    private static final Column PERIOD = Column.needed("period", "period name");
    private static final Column STARTS = Column.needed("start", "starts", "start time", "from");
    private static final Column ENDS = Column.needed("end", "ends", "end time", "to");
    private static final List<Column> COLUMNS = List.of(SCHOOL, SCHOOL_NAME, SCHEDULE, PERIOD, STARTS, ENDS);
    private static final String UNNAMED = "Normal";

    private static final List<DateTimeFormatter> TIMES = List.of(pattern("H:mm[:ss]"), pattern("h:mm[:ss][ ]a"));

    private BellsReader() {}

    private static DateTimeFormatter pattern(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    static void read(Reading reading, TableFile file, Entries into) {
        Texts texts = new Texts(reading);
        Set<String> seen = new HashSet<>();
        reading.each(file, COLUMNS, row -> take(row, reading, texts, seen, into));
    }

    private static void take(Row row, Reading reading, Texts texts, Set<String> seen, Entries into) {
        boolean shown = texts.needed(row, PERIOD, 60)
                && texts.shown(row, SCHEDULE, 60)
                && texts.shown(row, SCHOOL, 200)
                && texts.shown(row, SCHOOL_NAME, 200);
        Optional<LocalTime> starts = time(row, STARTS, reading);
        Optional<LocalTime> ends = time(row, ENDS, reading);
        if (!shown || starts.isEmpty() || ends.isEmpty()) {
            return;
        }
        SchoolRef school = RoomsReader.school(row, SCHOOL, SCHOOL_NAME);
        String schedule = row.text(SCHEDULE).isEmpty() ? UNNAMED : row.text(SCHEDULE);
        String period = row.text(PERIOD);
        if (!ends.get().isAfter(starts.get())) {
            reading.wrong(row, ENDS, "ends-before-start", "It ends before it starts.");
        } else if (!seen.add((school + "|" + schedule + "|" + period).toLowerCase(Locale.ROOT))) {
            reading.wrong(row, PERIOD, "duplicate-id", "\"{value}\" is there more than once.", Map.of("value", period));
        } else {
            into.bell(new BellEntry(Reading.origin(row), school, schedule, period, starts.get(), ends.get()));
        }
    }

    private static Optional<LocalTime> time(Row row, Column column, Reading reading) {
        String text = row.text(column).replace(".", "");
        Optional<LocalTime> time =
                TIMES.stream().flatMap(format -> time(text, format).stream()).findFirst();
        if (time.isEmpty()) {
            reading.wrong(
                    row,
                    column,
                    "not-a-time",
                    "A time is written 08:35, not {text}.",
                    Map.of("text", Texts.cut(row.text(column))));
        }
        return time;
    }

    private static Optional<LocalTime> time(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalTime.parse(text, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
