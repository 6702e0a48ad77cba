package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.Keys;
import dev.corridor.rosters.model.PersonEntry;
import dev.corridor.rosters.model.Roll;
import dev.corridor.rosters.model.RosterRole;
import dev.corridor.rosters.model.SchoolEntry;
import dev.corridor.rosters.model.SchoolRef;
import dev.corridor.rosters.sources.Posts.Post;
import dev.corridor.rules.Grades;
import dev.corridor.shared.SharedTexts;
import dev.corridor.tables.Column;
import dev.corridor.tables.Row;
import dev.corridor.tables.TableFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The users of a OneRoster export. What they say of themselves is on disk; keys are held. */
final class Users implements AutoCloseable {

    /**
     * Somebody who is in the table.
     *
     * @param place in the roll
     */
    record Listed(String key, int place, boolean student) {}

    static final Column ID = Column.needed("sourcedId");
    private static final Column ENABLED = Column.optional("enabledUser");
    private static final Column ORGS = Column.needed("orgSourcedIds", "orgSourcedId");
    private static final Column ROLE = Column.needed("role");
    /** The same, where roles are in a file of their own. */
    private static final Column OTHER_ORGS = Column.optional("orgSourcedIds", "orgSourcedId");

    private static final Column OTHER_ROLE = Column.optional("role");
    private static final Column GIVEN = Column.needed("givenName");
    private static final Column FAMILY = Column.needed("familyName");
    private static final Column EMAIL = Column.optional("email");
    private static final Column PREFERRED = Column.optional("preferredFirstName", "preferredGivenName");
    private static final Column GRADES = Column.optional("grades", "grade");
    private static final Column PASSWORD = Column.optional("password");
    private static final List<Column> COLUMNS = List.of(
            ID,
            Status.STATUS,
            ENABLED,
            UserNumber.USERNAME,
            UserNumber.USER_IDS,
            GIVEN,
            FAMILY,
            UserNumber.NUMBER,
            EMAIL,
            GRADES,
            PREFERRED,
            PASSWORD);

    private static final Set<String> DISABLED = Set.of("false", "0", "no");

    private final Reading reading;
    private final Texts texts;
    private final Optional<Orgs> orgs;
    private final UserNumber number;
    private final Posts posts;
    private final Column role;
    private final Column in;
    private final SharedTexts shared = new SharedTexts();
    private final Roll roll = new Roll();
    private final Keys<Listed> byKey = new Keys<>();
    /** Further roles, and further rows, of those who are there already. */
    private final Roll again = new Roll();

    private final Set<String> passedOver = new HashSet<>();
    private final Set<String> untouched = new HashSet<>();
    private int families;
    private int gone;
    private int leftOut;

    private Users(Reading reading, Optional<Orgs> orgs, Optional<Roles> roles) {
        this.reading = reading;
        this.texts = new Texts(reading);
        this.orgs = orgs;
        this.number = new UserNumber(reading.mapping().number());
        this.posts = new Posts(reading.mapping(), orgs, roles);
        this.role = roles.isPresent() ? OTHER_ROLE : ROLE;
        this.in = roles.isPresent() ? OTHER_ORGS : ORGS;
    }

    static Users read(Reading reading, TableFile file, Optional<Orgs> orgs, Optional<Roles> roles) {
        Users users = new Users(reading, orgs, roles);
        List<Column> columns = new ArrayList<>(COLUMNS);
        columns.addAll(List.of(users.role, users.in));
        try {
            reading.each(file, columns, users::take);
        } catch (RuntimeException e) {
            users.close();
            throw e;
        }
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

    private void take(Row row) {
        String key = row.text(ID);
        if (Status.gone(row) || posts.over(key, row.values(role))) {
            gone++;
            passedOver.add(key);
            return;
        }
        List<Post> there = posts.of(key, row.values(role), row.values(in)).stream()
                .filter(post -> !posts.leftOut(post))
                .toList();
        List<Post> own = there.stream()
                .filter(post -> !posts.role(post).equals(Optional.of(RosterRole.FAMILY)))
                .toList();
        if (own.isEmpty()) {
            leftOut += there.isEmpty() ? 1 : 0;
            families += there.isEmpty() ? 0 : 1;
            passedOver.add(key);
        } else if (!usable(row, own)) {
            untouched.add(key);
            passedOver.add(key);
        } else {
            places(row, own).ifPresent(places -> keep(row, places));
        }
    }

    private boolean usable(Row row, List<Post> own) {
        Optional<Post> unknown =
                own.stream().filter(post -> posts.role(post).isEmpty()).findFirst();
        if (unknown.isPresent()) {
            return reading.wrong(
                    row,
                    role,
                    "unknown-role",
                    "The role \"{role}\" is not known. Known are {known}.",
                    Map.of("role", Texts.cut(unknown.get().word()), "known", RoleWords.KNOWN));
        }
        return texts.needed(row, ID, 200)
                && texts.needed(row, GIVEN, 100)
                && texts.needed(row, FAMILY, 100)
                && texts.shown(row, UserNumber.NUMBER, 40)
                && texts.grade(row, GRADES)
                && texts.email(row, EMAIL)
                && texts.username(row, UserNumber.USERNAME)
                && texts.password(row, PASSWORD);
    }

    /** The schools where a row puts somebody, by role; empty if one of them is not known, or there is none. */
    private Optional<Map<RosterRole, List<SchoolRef>>> places(Row row, List<Post> own) {
        Map<RosterRole, List<SchoolRef>> places = new LinkedHashMap<>();
        for (Post post : own) {
            Optional<List<SchoolRef>> schools = schools(row, post.orgs());
            if (schools.isEmpty()) {
                untouched.add(row.text(ID));
                passedOver.add(row.text(ID));
                return Optional.empty();
            }
            RosterRole is = posts.role(post).orElseThrow();
            if (!schools.get().isEmpty() || is.administrates()) {
                places.computeIfAbsent(is, first -> new ArrayList<>()).addAll(schools.get());
            }
        }
        if (places.isEmpty()) {
            reading.add(row.notice(in, "no-school", "This person is in no school, and is left out."));
            passedOver.add(row.text(ID));
        }
        return Optional.of(places).filter(some -> !some.isEmpty());
    }

    /** Empty if one of them is not known. The district itself is no school. */
    private Optional<List<SchoolRef>> schools(Row row, List<String> keys) {
        List<SchoolRef> schools = new ArrayList<>();
        for (String key : keys) {
            Optional<Optional<SchoolEntry>> org = orgs.isPresent()
                    ? orgs.get().find(key)
                    : Optional.of(Optional.of(new SchoolEntry(Reading.origin(row), key, "")));
            if (org.isEmpty()) {
                reading.wrong(
                        row,
                        in,
                        "unknown-org",
                        "There is no organisation \"{value}\".",
                        Map.of("value", Texts.cut(key)));
                return Optional.empty();
            }
            org.get().map(school -> SchoolRef.byKey(school.key())).ifPresent(schools::add);
        }
        return Optional.of(schools);
    }

    /** One entry for each role. */
    private void keep(Row row, Map<RosterRole, List<SchoolRef>> places) {
        List<PersonEntry> entries = places.entrySet().stream()
                .map(place -> entry(row, place.getKey(), place.getValue()))
                .toList();
        PersonEntry first = entries.getFirst();
        Optional<PersonEntry> other = byKey.exactly(first.key()).map(this::entry);
        if (other.isEmpty()) {
            byKey.put(
                    first.key(),
                    new Listed(first.key(), roll.append(first), first.role().student()));
            entries.subList(1, entries.size()).forEach(again::append);
            return;
        }
        boolean elsewhere = places.values().stream()
                .flatMap(List::stream)
                .noneMatch(other.get().schools()::contains);
        if (elsewhere && other.get().name().equals(first.name())) {
            entries.forEach(again::append);
        } else {
            reading.wrong(
                    row,
                    ID,
                    "also-in-row",
                    "\"{value}\" is also in row {other}.",
                    Map.of(
                            "value",
                            first.key(),
                            "other",
                            String.valueOf(other.get().origin().row())));
        }
    }

    private PersonEntry entry(Row row, RosterRole role, List<SchoolRef> schools) {
        String username = row.text(UserNumber.USERNAME);
        String email = row.text(EMAIL);
        boolean emailAsName = username.contains("@");
        return new PersonEntry(
                Reading.origin(row),
                row.text(ID),
                role,
                schools,
                shared.of(row.text(GIVEN)),
                shared.of(row.text(FAMILY)),
                email.isEmpty() && emailAsName ? username : email,
                emailAsName ? "" : username,
                number.of(row),
                row.values(GRADES).stream()
                        .findFirst()
                        .map(Grades::of)
                        .map(shared::of)
                        .orElse(""),
                "",
                row.text(PASSWORD),
                "",
                !DISABLED.contains(row.text(ENABLED).toLowerCase(Locale.ROOT)),
                row.text(PREFERRED));
    }

    /** Tells all of them; whoever has several roles or rows more than once. */
    void each(Consumer<PersonEntry> take) {
        roll.forEach(take);
        again.forEach(take);
    }

    Optional<Listed> find(String key) {
        return byKey.find(key);
    }

    PersonEntry entry(Listed listed) {
        return roll.get(listed.place());
    }

    /** Whether a row about this person was there, and not taken in. */
    boolean passedOver(String key) {
        return passedOver.contains(key);
    }

    Set<String> untouched() {
        return untouched;
    }

    @Override
    public void close() {
        roll.close();
        again.close();
    }
}
