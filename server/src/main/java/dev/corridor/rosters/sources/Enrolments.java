package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.Enrolled;
import dev.corridor.rosters.model.SectionEntry;
import dev.corridor.rosters.sources.Users.Listed;
import dev.corridor.tables.Column;
import dev.corridor.tables.Row;
import dev.corridor.tables.TableFile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The enrolments of a OneRoster export: who is in which class, as student or teacher. */
final class Enrolments {

    private static final Column ID = Column.optional("sourcedId");
    private static final Column CLASS = Column.needed("classSourcedId");
    private static final Column USER = Column.needed("userSourcedId");
    private static final Column ROLE = Column.needed("role");
    private static final Column ENDS = Column.optional("endDate");
    private static final List<Column> COLUMNS = List.of(ID, Status.STATUS, CLASS, USER, ROLE, ENDS);

    private static final Set<String> TEACHING = Set.of("teacher", "aide", "proctor");

    private final Reading reading;
    private final Users users;
    private final Classes classes;
    private final LocalDate today;
    private final SeenIds ids = new SeenIds();
    private final Enrolled.Gathering enrolled = new Enrolled.Gathering();
    private final Map<String, String> homerooms = new HashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private String lastClass = "";
    private Optional<SectionEntry> lastSection = Optional.empty();
    private String lastUser = "";
    private Optional<Listed> lastPerson = Optional.empty();
    private int left;
    private int passedOver;

    private Enrolments(Reading reading, Users users, Classes classes, LocalDate today) {
        this.reading = reading;
        this.users = users;
        this.classes = classes;
        this.today = today;
    }

    static Enrolments read(Reading reading, TableFile file, Users users, Classes classes, LocalDate today) {
        Enrolments enrolments = new Enrolments(reading, users, classes, today);
        reading.each(file, COLUMNS, enrolments::take);
        reading.notice(file.name(), enrolments.left, "left-class", "{count} enrolments ended before their class does.");
        reading.notice(
                file.name(),
                enrolments.passedOver,
                "passed-over",
                "{count} enrolments are of people or classes that are not taken in.");
        return enrolments;
    }

    private void take(Row row) {
        if (Status.gone(row)) {
            return;
        }
        String id = row.text(ID);
        if (!id.isEmpty() && !ids.add(id)) {
            reading.wrong(
                    row, ID, "duplicate-id", "\"{value}\" is there more than once.", Map.of("value", Texts.cut(id)));
            return;
        }
        Optional<SectionEntry> section = section(row.text(CLASS));
        Optional<Listed> person = person(row.text(USER));
        if (section.isPresent() && person.isPresent()) {
            keep(row, section.get(), person.get());
        } else {
            unknown(row, section.isEmpty(), person.isEmpty());
        }
    }

    /** Exports are in the order of classes or of people, so that the same one is often asked for again. */
    private Optional<SectionEntry> section(String key) {
        if (!key.equals(lastClass)) {
            lastClass = key;
            lastSection = classes.find(key);
        }
        return lastSection;
    }

    private Optional<Listed> person(String key) {
        if (!key.equals(lastUser)) {
            lastUser = key;
            lastPerson = users.find(key);
        }
        return lastPerson;
    }

    private void unknown(Row row, boolean noSection, boolean noPerson) {
        if (noSection && !classes.passedOver(row.text(CLASS))) {
            reading.wrong(
                    row,
                    CLASS,
                    "unknown-class",
                    "There is no class \"{value}\".",
                    Map.of("value", Texts.cut(row.text(CLASS))));
        } else if (noPerson && !users.passedOver(row.text(USER))) {
            reading.wrong(
                    row,
                    USER,
                    "unknown-person",
                    "There is no user \"{value}\".",
                    Map.of("value", Texts.cut(row.text(USER))));
        } else {
            passedOver++;
        }
    }

    private void keep(Row row, SectionEntry section, Listed person) {
        String role = roles.computeIfAbsent(row.text(ROLE), Texts::word);
        boolean student = role.equals("student");
        if (!student && !TEACHING.contains(role)) {
            if (!role.equals("administrator")) {
                reading.wrong(
                        row,
                        ROLE,
                        "unknown-role",
                        "The role \"{role}\" is not known. Known are {known}.",
                        Map.of(
                                "role",
                                Texts.cut(row.text(ROLE)),
                                "known",
                                "student, teacher, aide, proctor, administrator"));
            }
            return;
        }
        if (student != person.student()) {
            reading.wrong(
                    row,
                    ROLE,
                    student ? "staff-as-student" : "student-as-staff",
                    student
                            ? "{person} is staff, and cannot be in a class as a {role}."
                            : "{person} is a student, and cannot be in a class as a {role}.",
                    Map.of("person", users.entry(person).name(), "role", Texts.cut(row.text(ROLE))));
            return;
        }
        if (ended(row, section)) {
            left++;
            return;
        }
        enrolled.add(section.key(), person.key(), !student);
        if (student && classes.homeroom(section)) {
            homerooms.putIfAbsent(person.key(), section.location().isEmpty() ? section.name() : section.location());
        }
    }

    /** Whether somebody left the class while it goes on. */
    private boolean ended(Row row, SectionEntry section) {
        return Sessions.date(row.text(ENDS))
                .filter(end -> end.isBefore(today))
                .filter(end ->
                        section.term().map(term -> end.isBefore(term.ends())).orElse(true))
                .isPresent();
    }

    Enrolled enrolled() {
        return enrolled.all();
    }

    /** The homeroom of a student, by what the roster calls the student; blank for none. */
    String homeroom(String person) {
        String homeroom = homerooms.getOrDefault(person, "");
        return homeroom.length() <= 40 ? homeroom : homeroom.substring(0, 40);
    }
}
