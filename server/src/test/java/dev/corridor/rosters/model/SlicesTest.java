package dev.corridor.rosters.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.people.Account;
import dev.corridor.people.Membership;
import dev.corridor.people.Membership.Source;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.rosters.model.Known.KnownSchool;
import dev.corridor.schools.School;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.TableProblems;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** People planned one slice after the other, against all of them planned at once. */
class SlicesTest {

    private static final int ALL = 1_000_000;
    private static final DistrictId DISTRICT = new DistrictId(Ids.next());
    private static final List<School> SCHOOLS = List.of(school("S1"), school("S2"), school("S3"));
    private static final List<Name> NAMES =
            List.of(new Name("Ada", "Able"), new Name("Ben", "Baker"), new Name("Cleo", "Carter"));

    private record Name(String given, String family) {}

    private static School school(String key) {
        return new School(new SchoolId(Ids.next()), DISTRICT, "School " + key, ZoneOffset.UTC, key);
    }

    @Property(tries = 400)
    void oneAfterTheOtherIsAsAllAtOnce(@ForAll Random random) {
        Known known = known(random);
        boolean connected = random.nextBoolean();
        boolean passesOver = connected && random.nextBoolean();
        boolean whole = random.nextInt(4) > 0;
        Scope scope = new Scope(
                DISTRICT,
                Optional.empty(),
                Optional.empty(),
                true,
                ZoneOffset.UTC,
                connected ? Optional.of(UUID.randomUUID()) : Optional.empty());
        try (Snapshot snapshot = snapshot(random, whole)) {
            assertThat(told(scope, snapshot, known, passesOver, 1 + random.nextInt(4)))
                    .isEqualTo(told(scope, snapshot, known, passesOver, ALL));
        }
    }

    /** All that a plan does and says, in words that do not name what is new by its id. */
    private static Set<String> told(Scope scope, Snapshot snapshot, Known known, boolean passesOver, int slice) {
        TableProblems problems = new TableProblems();
        Planner.Planned planned =
                Planner.plan(scope, snapshot, new KnownThere(known, false), passesOver, slice, problems);
        PeoplePlan people = planned.plan().people();
        Set<String> told = new TreeSet<>();
        told.add("digest " + planned.plan().summary().digest());
        planned.plan().summary().counts().forEach((what, count) -> told.add(what + count));
        people.added().forEach(account -> told.add("added " + words(account)));
        people.changed().forEach(account -> told.add(account.toString()));
        people.adminsGone().forEach(account -> told.add("admin gone " + account));
        Set<PersonId> there = new HashSet<>();
        known.schools().forEach(school -> school.people().forEach(person -> there.add(person.id())));
        for (Plan.OfSchool school : planned.plan().schools()) {
            told.add(school.name() + school.losses());
            school.people()
                    .saved()
                    .forEach(
                            person -> told.add(school.name() + (there.contains(person.id()) ? person : words(person))));
            told.add(school.name() + " grants " + school.people().granted().size());
            school.people().revoked().forEach(role -> told.add(school.name() + "revoked" + role));
            told.add(school.name() + " joins " + school.places().joins().size());
            school.people().present().stream()
                    .filter(there::contains)
                    .forEach(person -> told.add(school.name() + " has " + person));
        }
        problems.each(problem -> told.add(words(problem)));
        planned.concerned().accounts().forEach(account -> told.add("concerned " + account));
        return told;
    }

    private static String words(Account account) {
        return account.email() + "/" + account.username() + "/" + account.state() + "/" + account.sourceId();
    }

    private static String words(Person person) {
        return person.givenName() + "/" + person.number() + "/" + person.state() + "/" + person.sourceId();
    }

    private static String words(TableProblem problem) {
        return problem.weight() + " " + problem.row() + " " + problem.code() + " " + problem.message();
    }

    private static Snapshot snapshot(Random random, boolean whole) {
        Roll roll = new Roll();
        Enrolled.Gathering enrolled = new Enrolled.Gathering();
        List<SectionEntry> sections = SCHOOLS.stream()
                .map(school -> new SectionEntry(
                        new Origin("classes.csv", 2),
                        "class of " + school.sourceId(),
                        ref(school),
                        "Maths",
                        "",
                        "",
                        Optional.empty(),
                        List.of()))
                .toList();
        int count = random.nextInt(12);
        for (int row = 0; row < count; row++) {
            PersonEntry entry = entry(random, row + 2);
            roll.append(entry);
            if (random.nextBoolean() && !entry.key().isEmpty()) {
                enrolled.add(
                        one(random, sections).key(), entry.key(), !entry.role().student());
            }
        }
        Set<String> untouched = random.nextBoolean() ? Set.of() : Set.of(key(random));
        return new Snapshot(
                SCHOOLS.stream()
                        .limit(2)
                        .map(school -> new SchoolEntry(
                                new Origin("orgs.csv", 2), String.valueOf(school.sourceId()), school.name()))
                        .toList(),
                roll,
                sections,
                enrolled.all(),
                List.of(),
                List.of(),
                whole,
                whole,
                untouched,
                Set.of());
    }

    private static PersonEntry entry(Random random, long row) {
        Name name = one(random, NAMES);
        List<SchoolRef> schools = new ArrayList<>();
        SCHOOLS.stream().filter(school -> random.nextInt(3) == 0).forEach(school -> schools.add(ref(school)));
        if (schools.isEmpty()) {
            schools.add(ref(one(random, SCHOOLS)));
        }
        return new PersonEntry(
                new Origin("users.csv", row),
                random.nextInt(8) == 0 ? "" : key(random),
                one(random, List.of(RosterRole.STUDENT, RosterRole.STUDENT, RosterRole.TEACHER, RosterRole.AIDE)),
                schools,
                name.given(),
                name.family(),
                random.nextInt(3) == 0 ? "" : email(random),
                random.nextInt(2) == 0 ? "" : username(random),
                random.nextInt(2) == 0 ? "" : number(random),
                one(random, List.of("", "9", "10")),
                "",
                "",
                "",
                random.nextInt(6) > 0,
                "");
    }

    private static Known known(Random random) {
        List<Account> accounts = new ArrayList<>();
        Set<String> logins = new HashSet<>();
        Set<String> keys = new HashSet<>();
        int count = random.nextInt(10);
        for (int one = 0; one < count; one++) {
            @Nullable String email = once(logins, email(random));
            @Nullable String username = once(logins, username(random));
            if (email != null || username != null) {
                accounts.add(new Account(
                        new AccountId(Ids.next()),
                        DISTRICT,
                        email,
                        username,
                        state(random),
                        null,
                        random.nextBoolean() ? once(keys, key(random)) : null,
                        random.nextInt(10) == 0,
                        false,
                        null));
            }
        }
        return new Known(
                accounts,
                List.of(),
                SCHOOLS.stream().map(school -> known(random, school, accounts)).toList());
    }

    private static KnownSchool known(Random random, School school, List<Account> accounts) {
        List<Person> people = new ArrayList<>();
        List<Membership> roles = new ArrayList<>();
        Set<PersonId> disabled = new HashSet<>();
        for (Account account : accounts) {
            if (random.nextInt(2) == 0) {
                Name name = one(random, NAMES);
                Person person = new Person(
                        new PersonId(Ids.next()),
                        account.id(),
                        name.given(),
                        name.family(),
                        null,
                        null,
                        null,
                        random.nextBoolean() ? number(random) : null,
                        null,
                        null,
                        null,
                        state(random),
                        random.nextInt(3) == 0 ? null : account.sourceId());
                people.add(person);
                if (person.state() == PersonState.DISABLED && random.nextBoolean()) {
                    disabled.add(person.id());
                }
            }
            if (random.nextInt(2) == 0) {
                roles.add(Membership.of(
                        account.id(),
                        one(random, List.of(Role.STUDENT, Role.TEACHER)),
                        random.nextBoolean() ? Source.ROSTER : Source.HAND));
            }
        }
        return new KnownSchool(school, people, roles, Set.of(), List.of(), false, Map.of(), Set.of(), disabled);
    }

    private static @Nullable String once(Set<String> taken, String text) {
        return taken.add(text.toLowerCase(Locale.ROOT)) ? text : null;
    }

    private static PersonState state(Random random) {
        return one(random, List.of(PersonState.ACTIVE, PersonState.ACTIVE, PersonState.DISABLED, PersonState.LEFT));
    }

    private static SchoolRef ref(School school) {
        return SchoolRef.byKey(String.valueOf(school.sourceId()));
    }

    private static String key(Random random) {
        return one(random, List.of("1", "01", "2", "3", "4", "005", "5"));
    }

    private static String number(Random random) {
        return one(random, List.of("100", "0100", "200", "300", "1"));
    }

    private static String email(Random random) {
        return one(random, List.of("a@x.example", "A@x.example", "b@x.example", "c@x.example", "d@x.example"));
    }

    private static String username(Random random) {
        return one(random, List.of("ada", "Ada", "ben", "100", "1", "cleo"));
    }

    private static <T> T one(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
