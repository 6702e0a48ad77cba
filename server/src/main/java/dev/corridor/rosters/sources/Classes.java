package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.Keys;
import dev.corridor.rosters.model.SchoolEntry;
import dev.corridor.rosters.model.SchoolRef;
import dev.corridor.rosters.model.SectionEntry;
import dev.corridor.rosters.model.TermEntry;
import dev.corridor.tables.Column;
import dev.corridor.tables.Row;
import dev.corridor.tables.TableFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes of a OneRoster export. */
final class Classes {

    private static final Column ID = Column.needed("sourcedId");
    private static final Column TITLE = Column.needed("title");
    private static final Column CODE = Column.optional("classCode");
    private static final Column TYPE = Column.optional("classType");
    private static final Column LOCATION = Column.optional("location");
    private static final Column SCHOOL = Column.needed("schoolSourcedId");
    private static final Column TERMS = Column.optional("termSourcedIds", "termSourcedId");
    private static final Column PERIODS = Column.optional("periods", "period");
    private static final List<Column> COLUMNS =
            List.of(ID, Status.STATUS, TITLE, CODE, TYPE, LOCATION, SCHOOL, TERMS, PERIODS);

    private final Reading reading;
    private final Texts texts;
    private final Optional<Orgs> orgs;
    private final Optional<Sessions> sessions;
    private final Keys<SectionEntry> byKey = new Keys<>();
    private final Set<String> homerooms = new HashSet<>();
    private final Set<String> passedOver = new HashSet<>();
    private final Set<String> untouched = new HashSet<>();

    private Classes(Reading reading, Optional<Orgs> orgs, Optional<Sessions> sessions) {
        this.reading = reading;
        this.texts = new Texts(reading);
        this.orgs = orgs;
        this.sessions = sessions;
    }

    static Classes read(Reading reading, TableFile file, Optional<Orgs> orgs, Optional<Sessions> sessions) {
        Classes classes = new Classes(reading, orgs, sessions);
        reading.each(file, COLUMNS, classes::take);
        return classes;
    }

    private void take(Row row) {
        if (Status.gone(row)) {
            passedOver.add(row.text(ID));
            return;
        }
        if (!usable(row)) {
            passOver(row);
            return;
        }
        Optional<SchoolRef> school = school(row);
        Optional<List<TermEntry>> terms = terms(row);
        if (school.isEmpty() || terms.isEmpty()) {
            passOver(row);
            return;
        }
        SectionEntry entry = new SectionEntry(
                Reading.origin(row),
                row.text(ID),
                school.get(),
                row.text(TITLE),
                row.text(CODE),
                row.text(LOCATION),
                Sessions.together(terms.get()),
                row.values(PERIODS));
        Optional<SectionEntry> other = byKey.put(entry.key(), entry);
        if (other.isPresent()) {
            reading.wrong(
                    row,
                    ID,
                    "also-in-row",
                    "\"{value}\" is also in row {other}.",
                    Map.of(
                            "value",
                            entry.key(),
                            "other",
                            String.valueOf(other.get().origin().row())));
        } else if (Texts.word(row.text(TYPE)).equals("homeroom")) {
            homerooms.add(entry.key());
        }
    }

    private void passOver(Row row) {
        untouched.add(row.text(ID));
        passedOver.add(row.text(ID));
    }

    private boolean usable(Row row) {
        return texts.needed(row, ID, 200)
                && texts.needed(row, TITLE, 200)
                && texts.shown(row, CODE, 100)
                && texts.shown(row, LOCATION, 40)
                && texts.shown(row, PERIODS, 400);
    }

    private Optional<SchoolRef> school(Row row) {
        String key = row.text(SCHOOL);
        if (orgs.isEmpty() && !key.isEmpty()) {
            return Optional.of(SchoolRef.byKey(key));
        }
        Optional<SchoolEntry> school = orgs.flatMap(known -> known.find(key)).flatMap(found -> found);
        if (school.isEmpty()) {
            reading.wrong(
                    row, SCHOOL, "unknown-school", "There is no school \"{value}\".", Map.of("value", Texts.cut(key)));
        }
        return school.map(found -> SchoolRef.byKey(found.key()));
    }

    /** The terms of a class; empty if one of them is not known. */
    private Optional<List<TermEntry>> terms(Row row) {
        if (sessions.isEmpty()) {
            return Optional.of(List.of());
        }
        List<TermEntry> terms = new ArrayList<>();
        for (String key : row.values(TERMS)) {
            Optional<TermEntry> term = sessions.get().find(key);
            if (term.isEmpty()) {
                reading.wrong(
                        row,
                        TERMS,
                        "unknown-term",
                        "There is no academic session \"{value}\".",
                        Map.of("value", Texts.cut(key)));
                return Optional.empty();
            }
            terms.add(term.get());
        }
        return Optional.of(terms);
    }

    Collection<SectionEntry> entries() {
        return byKey.values();
    }

    Optional<SectionEntry> find(String key) {
        return byKey.find(key);
    }

    boolean homeroom(SectionEntry section) {
        return homerooms.contains(section.key());
    }

    /** Those whose row could not be used. */
    Set<String> untouched() {
        return untouched;
    }

    /** Whether a row about this class was there, and not taken in. */
    boolean passedOver(String key) {
        return passedOver.contains(key);
    }
}
