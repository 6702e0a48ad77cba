package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.PersonEntry;
import dev.corridor.rosters.model.RosterRole;
import dev.corridor.rosters.model.SchoolRef;
import dev.corridor.tables.Column;
import dev.corridor.tables.Row;
import dev.corridor.tables.TableFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A list of accounts: who they are, one row each. It adds and changes people; nobody is gone for not being on it. */
final class AccountsReader {

    static final Column ROLE = Column.needed("role", "type", "account type", "user type");
    static final Column GIVEN = Column.needed("first name", "given name", "first", "legal first name");
    private static final Column FAMILY =
            Column.needed("last name", "family name", "surname", "last", "legal last name");
    private static final Column EMAIL = Column.optional("e-mail", "email address", "mail");
    private static final Column USERNAME = Column.optional("username", "user name", "login");
    private static final Column NUMBER = Column.optional(
            "school ID number", "school id", "id number", "student id", "student number", "staff id", "id", "number");
    private static final Column GRADE = Column.optional("grade", "grade level", "year");
    private static final Column HOMEROOM = Column.optional("homeroom", "home room", "advisory");
    private static final Column PASSWORD = Column.optional("password", "initial password");
    private static final Column SCHOOL = Column.optional("school", "school name", "building");
    private static final List<Column> COLUMNS =
            List.of(ROLE, GIVEN, FAMILY, EMAIL, USERNAME, NUMBER, GRADE, HOMEROOM, PASSWORD, SCHOOL);

    private static final Map<String, RosterRole> ROLES = Map.ofEntries(
            Map.entry("student", RosterRole.STUDENT),
            Map.entry("pupil", RosterRole.STUDENT),
            Map.entry("teacher", RosterRole.TEACHER),
            Map.entry("staff", RosterRole.TEACHER),
            Map.entry("counselor", RosterRole.TEACHER),
            Map.entry("nurse", RosterRole.TEACHER),
            Map.entry("aide", RosterRole.AIDE),
            Map.entry("admin", RosterRole.ADMINISTRATOR),
            Map.entry("administrator", RosterRole.ADMINISTRATOR),
            Map.entry("principal", RosterRole.ADMINISTRATOR),
            Map.entry("monitor", RosterRole.MONITOR),
            Map.entry("hallmonitor", RosterRole.MONITOR),
            Map.entry("assistant", RosterRole.ASSISTANT),
            Map.entry("substitute", RosterRole.SUBSTITUTE),
            Map.entry("districtadmin", RosterRole.DISTRICT_ADMINISTRATOR));

    private final Reading reading;
    private final Texts texts;
    private final List<PersonEntry> entries = new ArrayList<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Long> logins = new HashMap<>();

    private AccountsReader(Reading reading) {
        this.reading = reading;
        this.texts = new Texts(reading);
    }

    static List<PersonEntry> read(Reading reading, TableFile file) {
        AccountsReader reader = new AccountsReader(reading);
        reading.each(file, COLUMNS, reader::take);
        return reader.entries;
    }

    private void take(Row row) {
        Optional<RosterRole> role = Optional.ofNullable(ROLES.get(Texts.word(row.text(ROLE))));
        if (role.isEmpty()) {
            reading.wrong(
                    row,
                    ROLE,
                    "unknown-role",
                    "The role \"" + Texts.cut(row.text(ROLE))
                            + "\" is not known. Known are student, teacher, aide, admin, monitor, assistant, substitute.");
        } else if (usable(row) && once(row)) {
            entries.add(entry(row, role.get()));
        }
    }

    private boolean usable(Row row) {
        boolean named = texts.needed(row, GIVEN, 100) && texts.needed(row, FAMILY, 100);
        return named
                && texts.shown(row, NUMBER, 40)
                && texts.grade(row, GRADE)
                && texts.shown(row, HOMEROOM, 40)
                && texts.shown(row, SCHOOL, 200)
                && texts.email(row, EMAIL)
                && texts.username(row, USERNAME)
                && (row.text(PASSWORD).length() <= 200
                        || reading.wrong(row, PASSWORD, "too-long", "A password has at most 200 characters."))
                && (!login(row).isEmpty()
                        || reading.wrong(
                                row, EMAIL, "no-login", "Give an e-mail address, a username or an ID number."));
    }

    /** Whether neither the number nor the login was in a row before. The same person in two schools is two rows. */
    private boolean once(Row row) {
        String school = row.text(SCHOOL).toLowerCase(Locale.ROOT) + "|";
        return first(row, NUMBER, numbers, school + row.text(NUMBER)) && first(row, EMAIL, logins, school + login(row));
    }

    private boolean first(Row row, Column column, Map<String, Long> seen, String value) {
        Long before = value.endsWith("|") ? null : seen.putIfAbsent(value.toLowerCase(Locale.ROOT), row.number());
        return before == null
                || reading.wrong(
                        row,
                        column,
                        "duplicate-id",
                        "\"" + Texts.cut(value.substring(value.indexOf('|') + 1)) + "\" is also in row " + before
                                + ".");
    }

    private static String login(Row row) {
        return row.text(EMAIL).isEmpty()
                ? row.text(USERNAME).isEmpty() ? row.text(NUMBER) : row.text(USERNAME)
                : row.text(EMAIL);
    }

    private static PersonEntry entry(Row row, RosterRole role) {
        String username = row.text(USERNAME);
        boolean emailAsName = username.contains("@");
        return new PersonEntry(
                Reading.origin(row),
                "",
                role,
                List.of(row.text(SCHOOL).isEmpty() ? SchoolRef.ONLY : SchoolRef.either(row.text(SCHOOL))),
                row.text(GIVEN),
                row.text(FAMILY),
                row.text(EMAIL).isEmpty() && emailAsName ? username : row.text(EMAIL),
                emailAsName ? "" : username,
                row.text(NUMBER),
                row.text(GRADE).isEmpty() ? "" : Grades.read(row.text(GRADE)),
                row.text(HOMEROOM),
                row.text(PASSWORD),
                true);
    }
}
