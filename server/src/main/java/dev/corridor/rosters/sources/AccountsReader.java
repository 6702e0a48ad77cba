package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.Origin;
import dev.corridor.rosters.model.PersonEntry;
import dev.corridor.rosters.model.RosterRole;
import dev.corridor.rosters.model.SchoolRef;
import dev.corridor.rules.Grades;
import dev.corridor.tables.Column;
import dev.corridor.tables.Row;
import dev.corridor.tables.TableFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Lists of accounts: who they are, one row each. One list tells the roles in a column; three, the sheets of a workbook,
 * by their names. They add and change people; nobody is gone for not being on them.
 */
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
    private static final Column PIN = Column.optional("PIN", "kiosk PIN", "student PIN");
    private static final Column SCHOOL = Column.optional("school", "school name", "building");
    /** On a sheet whose name says the role, a cell may say another. */
    private static final Column OTHER_ROLE = new Column(ROLE.name(), false, ROLE.spellings());

    private static final List<Column> ABOUT =
            List.of(GIVEN, FAMILY, EMAIL, USERNAME, NUMBER, GRADE, HOMEROOM, PASSWORD, PIN, SCHOOL);

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
    private final Consumer<PersonEntry> into;
    private final Map<String, Origin> numbers = new HashMap<>();
    private final Map<String, Origin> logins = new HashMap<>();
    /** Those of the sheet of administrators, who are teachers too. */
    private final Set<String> admins = new HashSet<>();

    private AccountsReader(Reading reading, Consumer<PersonEntry> into) {
        this.reading = reading;
        this.into = into;
        this.texts = new Texts(reading);
    }

    /** Reads every list there is. */
    static void read(Reading reading, RosterFiles files, Consumer<PersonEntry> into) {
        AccountsReader reader = new AccountsReader(reading, into);
        files.get(FileKind.ACCOUNTS).ifPresent(file -> reader.list(file, ROLE, Optional.empty()));
        files.get(FileKind.ADMINS)
                .ifPresent(file -> reader.list(file, OTHER_ROLE, Optional.of(RosterRole.ADMINISTRATOR)));
        files.get(FileKind.TEACHERS).ifPresent(file -> reader.list(file, OTHER_ROLE, Optional.of(RosterRole.TEACHER)));
        files.get(FileKind.STUDENTS).ifPresent(file -> reader.list(file, OTHER_ROLE, Optional.of(RosterRole.STUDENT)));
    }

    private void list(TableFile file, Column role, Optional<RosterRole> implied) {
        List<Column> columns = Stream.concat(Stream.of(role), ABOUT.stream()).toList();
        reading.each(file, columns, row -> take(row, role, implied));
    }

    private void take(Row row, Column column, Optional<RosterRole> implied) {
        Optional<RosterRole> role =
                row.text(column).isEmpty() ? implied : Optional.ofNullable(ROLES.get(Texts.word(row.text(column))));
        if (role.isEmpty()) {
            reading.wrong(
                    row,
                    column,
                    "unknown-role",
                    "The role \"{role}\" is not known. Known are {known}.",
                    Map.of(
                            "role",
                            Texts.cut(row.text(column)),
                            "known",
                            "student, teacher, aide, admin, monitor, assistant, substitute"));
        } else if (usable(row) && mayHavePin(row, role.get()) && !alreadyAdmin(row, role.get()) && once(row)) {
            into.accept(entry(row, role.get()));
            if (role.get() == RosterRole.ADMINISTRATOR && implied.isPresent()) {
                admins.add(key(row));
            }
        }
    }

    /** A school may well have its principal on two sheets; the one of administrators gives both roles. */
    private boolean alreadyAdmin(Row row, RosterRole role) {
        boolean both = role == RosterRole.TEACHER && admins.contains(key(row));
        if (both) {
            reading.add(row.notice(EMAIL, "also-admin", "Is on the sheet of administrators, and so a teacher anyway."));
        }
        return both;
    }

    private boolean mayHavePin(Row row, RosterRole role) {
        return role.student()
                || row.text(PIN).isEmpty()
                || reading.wrong(row, PIN, "staff-pin", "Staff choose their own PIN. Leave this blank.");
    }

    private static String key(Row row) {
        return (row.text(SCHOOL) + "|" + login(row)).toLowerCase(Locale.ROOT);
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
                && texts.password(row, PASSWORD)
                && texts.pin(row, PIN)
                && (!login(row).isEmpty()
                        || reading.wrong(
                                row, EMAIL, "no-login", "Give an e-mail address, a username or an ID number."));
    }

    /** Whether neither the number nor the login was in a row before. The same person in two schools is two rows. */
    private boolean once(Row row) {
        String school = row.text(SCHOOL).toLowerCase(Locale.ROOT) + "|";
        return first(row, NUMBER, numbers, school + row.text(NUMBER)) && first(row, EMAIL, logins, school + login(row));
    }

    private boolean first(Row row, Column column, Map<String, Origin> seen, String value) {
        Origin before =
                value.endsWith("|") ? null : seen.putIfAbsent(value.toLowerCase(Locale.ROOT), Reading.origin(row));
        if (before == null) {
            return true;
        }
        Map<String, String> where = Map.of(
                "value",
                Texts.cut(value.substring(value.indexOf('|') + 1)),
                "other",
                String.valueOf(before.row()),
                "sheet",
                before.file());
        return before.file().equals(row.file())
                ? reading.wrong(row, column, "also-in-row", "\"{value}\" is also in row {other}.", where)
                : reading.wrong(row, column, "also-on-sheet", "\"{value}\" is also in row {other} of {sheet}.", where);
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
                row.text(GRADE).isEmpty() ? "" : Grades.of(row.text(GRADE)),
                row.text(HOMEROOM),
                row.text(PASSWORD),
                row.text(PIN),
                true,
                "");
    }
}
