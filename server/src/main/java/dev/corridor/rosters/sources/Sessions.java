package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.Keys;
import dev.corridor.rosters.model.TermEntry;
import dev.corridor.tables.Column;
import dev.corridor.tables.Row;
import dev.corridor.tables.TableFile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The academic sessions of a OneRoster export: years, semesters, terms. */
final class Sessions {

    private static final Column ID = Column.needed("sourcedId");
    private static final Column TITLE = Column.needed("title");
    private static final Column STARTS = Column.needed("startDate");
    private static final Column ENDS = Column.needed("endDate");

    private final Keys<TermEntry> byKey = new Keys<>();

    private Sessions() {}

    static Sessions read(Reading reading, TableFile file) {
        Sessions sessions = new Sessions();
        Texts texts = new Texts(reading);
        reading.each(file, List.of(ID, TITLE, STARTS, ENDS, Status.STATUS), row -> sessions.take(row, reading, texts));
        return sessions;
    }

    private void take(Row row, Reading reading, Texts texts) {
        if (Status.gone(row) || !texts.needed(row, ID, 200) || !texts.needed(row, TITLE, 200)) {
            return;
        }
        Optional<LocalDate> starts = date(row, STARTS, reading);
        Optional<LocalDate> ends = date(row, ENDS, reading);
        if (starts.isEmpty() || ends.isEmpty()) {
            return;
        }
        if (ends.get().isBefore(starts.get())) {
            reading.wrong(row, ENDS, "ends-before-start", "It ends before it starts.");
            return;
        }
        TermEntry term = new TermEntry(row.text(ID), row.text(TITLE), starts.get(), ends.get());
        if (byKey.put(row.text(ID), term).isPresent()) {
            reading.wrong(
                    row, ID, "duplicate-id", "\"{value}\" is there more than once.", Map.of("value", row.text(ID)));
        }
    }

    private static Optional<LocalDate> date(Row row, Column column, Reading reading) {
        Optional<LocalDate> date = date(row.text(column));
        if (date.isEmpty()) {
            reading.wrong(
                    row,
                    column,
                    "not-a-date",
                    "A date is written 2026-11-22, not {text}.",
                    Map.of("text", Texts.cut(row.text(column))));
        }
        return date;
    }

    /** A date, also one with a time behind it. */
    static Optional<LocalDate> date(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<TermEntry> find(String key) {
        return byKey.find(key);
    }

    /** One term that covers several, for a class that meets in all of them. */
    static Optional<TermEntry> together(List<TermEntry> terms) {
        if (terms.size() <= 1) {
            return terms.stream().findFirst();
        }
        List<TermEntry> ordered = terms.stream()
                .sorted(Comparator.comparing(TermEntry::starts).thenComparing(TermEntry::key))
                .toList();
        return Optional.of(new TermEntry(
                ordered.stream().map(TermEntry::key).collect(Collectors.joining("+")),
                ordered.stream().map(TermEntry::name).collect(Collectors.joining(" and ")),
                ordered.getFirst().starts(),
                ordered.stream()
                        .map(TermEntry::ends)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()));
    }
}
