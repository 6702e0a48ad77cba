package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.Keys;
import dev.corridor.rosters.model.Mapping;
import dev.corridor.rosters.model.Mapping.UnitChoice;
import dev.corridor.rosters.model.PersonEntry;
import dev.corridor.rosters.model.RosterRole;
import dev.corridor.rosters.model.SchoolEntry;
import dev.corridor.rosters.model.SchoolRef;
import dev.corridor.rules.Grades;
import dev.corridor.tables.Column;
import dev.corridor.tables.Row;
import dev.corridor.tables.TableFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The users of a OneRoster export. */
final class Users {

    static final Column ID = Column.needed("sourcedId");
    private static final Column ENABLED = Column.optional("enabledUser");
    private static final Column ORGS = Column.needed("orgSourcedIds", "orgSourcedId");
    private static final Column ROLE = Column.needed("role");
    private static final Column USERNAME = Column.optional("username");
    private static final Column USER_IDS = Column.optional("userIds");
    private static final Column GIVEN = Column.needed("givenName");
    private static final Column FAMILY = Column.needed("familyName");
    private static final Column NUMBER = Column.optional("identifier");
    private static final Column EMAIL = Column.optional("email");
    private static final Column GRADES = Column.optional("grades", "grade");
    private static final Column PASSWORD = Column.optional("password");
    private static final List<Column> COLUMNS = List.of(
            ID, Status.STATUS, ENABLED, ORGS, ROLE, USERNAME, USER_IDS, GIVEN, FAMILY, NUMBER, EMAIL, GRADES, PASSWORD);

    private static final Set<String> DISABLED = Set.of("false", "0", "no");

    private static final Map<String, RosterRole> ROLES = Map.ofEntries(
            Map.entry("student", RosterRole.STUDENT),
            Map.entry("teacher", RosterRole.TEACHER),
            Map.entry("aide", RosterRole.AIDE),
            Map.entry("proctor", RosterRole.AIDE),
            Map.entry("counselor", RosterRole.TEACHER),
            Map.entry("administrator", RosterRole.ADMINISTRATOR),
            Map.entry("principal", RosterRole.ADMINISTRATOR),
            Map.entry("siteadministrator", RosterRole.ADMINISTRATOR),
            Map.entry("districtadministrator", RosterRole.DISTRICT_ADMINISTRATOR),
            Map.entry("systemadministrator", RosterRole.DISTRICT_ADMINISTRATOR),
            Map.entry("guardian", RosterRole.FAMILY),
            Map.entry("parent", RosterRole.FAMILY),
            Map.entry("relative", RosterRole.FAMILY));

    private static final String KNOWN_ROLES = String.join(", ", new TreeSet<>(ROLES.keySet()));

    private final Reading reading;
    private final Texts texts;
    private final Optional<Orgs> orgs;
    private final Mapping mapping;
    private final Keys<PersonEntry> byKey = new Keys<>();
    private final List<PersonEntry> again = new ArrayList<>();
    private final Set<String> passedOver = new HashSet<>();
    private final Set<String> untouched = new HashSet<>();
    private int families;
    private int gone;
    private int leftOut;

    private Users(Reading reading, Optional<Orgs> orgs) {
        this.reading = reading;
        this.texts = new Texts(reading);
        this.orgs = orgs;
        this.mapping = reading.mapping().folded();
    }

    static Users read(Reading reading, TableFile file, Optional<Orgs> orgs) {
        Users users = new Users(reading, orgs);
        reading.each(file, COLUMNS, users::take);
        reading.notice(
                file.name(), users.families, "families", "{count} parents, guardians and relatives are not taken in.");
        reading.notice(
                file.name(),
                users.gone,
                "gone",
                "{count} people are marked as deleted or inactive, and count as gone.");
        reading.notice(
                file.name(), users.leftOut, "left-out", "{count} people have no role in Corridor, and are left out.");
        return users;
    }

    /** What a word for a role means to us; empty if nothing. */
    static Optional<RosterRole> role(String word) {
        return Optional.ofNullable(ROLES.get(Texts.word(word)));
    }

    private void take(Row row) {
        String key = row.text(ID);
        if (Status.gone(row)) {
            gone++;
            passedOver.add(key);
            return;
        }
        if (leftOut(row)) {
            leftOut++;
            passedOver.add(key);
            return;
        }
        Optional<RosterRole> role = role(row);
        if (role.equals(Optional.of(RosterRole.FAMILY))) {
            families++;
            passedOver.add(key);
        } else if (!usable(row, role)) {
            untouched.add(key);
            passedOver.add(key);
        } else {
            schools(row, role.orElseThrow()).ifPresent(schools -> keep(row, role.orElseThrow(), schools));
        }
    }

    /** Whether an admin has said so of the role or of every unit, or neither of them tells a role. */
    private boolean leftOut(Row row) {
        @Nullable RosterRole said = mapping.roles().get(Mapping.word(row.text(ROLE)));
        if (said != null) {
            return said == RosterRole.FAMILY;
        }
        List<UnitChoice> choices = choices(row);
        boolean units = !choices.isEmpty()
                && choices.size() == row.values(ORGS).size()
                && choices.stream().allMatch(UnitChoice::leaveOut);
        return units
                || (!mapping.units().isEmpty()
                        && row.text(ROLE).isEmpty()
                        && choices.stream().noneMatch(choice -> choice.role().isPresent()));
    }

    private List<UnitChoice> choices(Row row) {
        return row.values(ORGS).stream()
                .flatMap(unit -> orgs.flatMap(known -> known.choice(unit)).stream())
                .toList();
    }

    /** What an admin has said of the word, else of the first unit, else what the word means to OneRoster. */
    private Optional<RosterRole> role(Row row) {
        String word = Mapping.word(row.text(ROLE));
        @Nullable RosterRole said = mapping.roles().get(word);
        if (said != null) {
            return Optional.of(said);
        }
        return choices(row).stream()
                .flatMap(choice -> choice.role().stream())
                .findFirst()
                .or(() -> role(word));
    }

    private boolean usable(Row row, Optional<RosterRole> role) {
        if (role.isEmpty()) {
            return reading.wrong(
                    row,
                    ROLE,
                    "unknown-role",
                    "The role \"{role}\" is not known. Known are {known}.",
                    Map.of("role", Texts.cut(row.text(ROLE)), "known", KNOWN_ROLES));
        }
        return texts.needed(row, ID, 200)
                && texts.needed(row, GIVEN, 100)
                && texts.needed(row, FAMILY, 100)
                && texts.shown(row, NUMBER, 40)
                && texts.grade(row, GRADES)
                && texts.email(row, EMAIL)
                && texts.username(row, USERNAME)
                && (row.text(PASSWORD).length() <= 200
                        || reading.wrong(
                                row,
                                PASSWORD,
                                "too-long",
                                "\"{column}\" has more than {most} characters.",
                                Map.of("most", "200")));
    }

    /** The schools of a row; empty if one of them is not known. The district itself is no school. */
    private Optional<List<SchoolRef>> schools(Row row, RosterRole role) {
        List<SchoolRef> schools = new ArrayList<>();
        for (String key : row.values(ORGS)) {
            Optional<Optional<SchoolEntry>> org = orgs.isPresent()
                    ? orgs.get().find(key)
                    : Optional.of(Optional.of(new SchoolEntry(Reading.origin(row), key, "")));
            if (org.isEmpty()) {
                reading.wrong(
                        row,
                        ORGS,
                        "unknown-org",
                        "There is no organisation \"{value}\".",
                        Map.of("value", Texts.cut(key)));
                untouched.add(row.text(ID));
                passedOver.add(row.text(ID));
                return Optional.empty();
            }
            org.get().map(school -> SchoolRef.byKey(school.key())).ifPresent(schools::add);
        }
        if (schools.isEmpty() && !role.administrates()) {
            reading.add(row.notice(ORGS, "no-school", "This person is in no school, and is left out."));
            passedOver.add(row.text(ID));
            return Optional.empty();
        }
        return Optional.of(schools);
    }

    private void keep(Row row, RosterRole role, List<SchoolRef> schools) {
        PersonEntry entry = entry(row, role, schools);
        Optional<PersonEntry> other = byKey.put(entry.key(), entry);
        if (other.isEmpty()) {
            return;
        }
        boolean elsewhere = schools.stream().noneMatch(other.get().schools()::contains);
        if (elsewhere && other.get().name().equals(entry.name())) {
            again.add(entry);
        } else {
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
        }
    }

    private PersonEntry entry(Row row, RosterRole role, List<SchoolRef> schools) {
        String username = row.text(USERNAME);
        String email = row.text(EMAIL);
        boolean emailAsName = username.contains("@");
        return new PersonEntry(
                Reading.origin(row),
                row.text(ID),
                role,
                schools,
                row.text(GIVEN),
                row.text(FAMILY),
                email.isEmpty() && emailAsName ? username : email,
                emailAsName ? "" : username,
                number(row),
                row.values(GRADES).stream().findFirst().map(Grades::of).orElse(""),
                "",
                row.text(PASSWORD),
                "",
                !DISABLED.contains(row.text(ENABLED).toLowerCase(Locale.ROOT)));
    }

    /** The school's ID number: the identifier, else the first of the ids other systems know the person by. */
    private String number(Row row) {
        if (!mapping.number().isEmpty()) {
            return chosenNumber(row);
        }
        String number = row.text(NUMBER);
        if (!number.isEmpty()) {
            return number;
        }
        String first = row.values(USER_IDS).stream().findFirst().orElse("");
        String id = first.replaceFirst("^\\{?[^:]*:", "").replaceFirst("}$", "").strip();
        return id.length() <= 40 ? id : "";
    }

    /** The number from where an admin has said: a column, or a kind of user id. */
    private String chosenNumber(Row row) {
        String number =
                switch (mapping.number()) {
                    case "identifier" -> row.text(NUMBER);
                    case "username" -> row.text(USERNAME);
                    case "sourcedId" -> row.text(ID);
                    default ->
                        row.values(USER_IDS).stream()
                                .map(id -> id.replaceAll("^\\{|}$", "").split(":", 2))
                                .filter(id -> id.length == 2 && id[0].strip().equals(mapping.number()))
                                .map(id -> id[1].strip())
                                .findFirst()
                                .orElse("");
                };
        return number.length() <= 40 ? number : "";
    }

    List<PersonEntry> entries() {
        List<PersonEntry> all = new ArrayList<>(byKey.values());
        all.addAll(again);
        return all;
    }

    Optional<PersonEntry> find(String key) {
        return byKey.find(key);
    }

    /** Whether a row about this person was there, and not taken in. */
    boolean passedOver(String key) {
        return passedOver.contains(key);
    }

    Set<String> untouched() {
        return untouched;
    }
}
