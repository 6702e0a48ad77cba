package dev.corridor.rosters.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.people.Account;
import dev.corridor.people.Membership;
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
import dev.corridor.tables.TableProblem.Weight;
import dev.corridor.tables.TableProblems;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SlicePlannerTest {

    private static final int SLICE = 200;

    private final DistrictId district = new DistrictId(Ids.next());
    private final School able = school("A");
    private final School baker = school("B");
    private final TableProblems problems = new TableProblems();
    private final Scope scope = new Scope(
            district, Optional.empty(), Optional.empty(), true, ZoneOffset.UTC, Optional.of(UUID.randomUUID()));

    private School school(String key) {
        return new School(new SchoolId(Ids.next()), district, "School " + key, ZoneOffset.UTC, key);
    }

    private Plan plan(Roll roll, Known known) {
        Snapshot snapshot = new Snapshot(
                List.of(entry(able), entry(baker)),
                roll,
                List.of(),
                Enrolled.NOBODY,
                List.of(),
                List.of(),
                true,
                false,
                Set.of(),
                Set.of());
        return Planner.plan(scope, snapshot, new KnownThere(known, false), true, SLICE, problems)
                .plan();
    }

    private static SchoolEntry entry(School school) {
        return new SchoolEntry(new Origin("orgs.csv", 2), String.valueOf(school.sourceId()), school.name());
    }

    private static PersonEntry student(int row, String key, String email, String... schools) {
        return new PersonEntry(
                new Origin("users.csv", row),
                key,
                RosterRole.STUDENT,
                List.of(schools).stream().map(SchoolRef::byKey).toList(),
                "Ada",
                "Able",
                email,
                "",
                "",
                "",
                "",
                "",
                "",
                true,
                "");
    }

    private static Person disabled(AccountId account) {
        return new Person(
                new PersonId(Ids.next()),
                account,
                "Ada",
                "Able",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                PersonState.DISABLED,
                "1");
    }

    private static KnownSchool known(School school, Person person, Set<PersonId> byRoster) {
        return new KnownSchool(
                school,
                List.of(person),
                List.of(Membership.of(person.account(), Role.STUDENT, Membership.Source.ROSTER)),
                Set.of(),
                List.of(),
                false,
                Map.of(),
                Set.of(),
                byRoster);
    }

    @Test
    void theRosterEnablesAgainWhereItHasDisabledAndNowhereElse() {
        Account account = Account.fresh(new AccountId(Ids.next()), district, "ada@x.example", null, "1");
        Person byRoster = disabled(account.id());
        Person byHand = disabled(account.id());
        Roll roll = new Roll();
        roll.append(student(2, "1", "ada@x.example", "A", "B"));

        Plan plan = plan(
                roll,
                new Known(
                        List.of(account),
                        List.of(),
                        List.of(known(able, byRoster, Set.of(byRoster.id())), known(baker, byHand, Set.of()))));

        assertThat(plan.people().in(able.id()).saved())
                .extracting(Person::state)
                .containsExactly(PersonState.ACTIVE);
        assertThat(plan.people().in(baker.id()).saved()).isEmpty();
    }

    @Test
    void someRowsThatCannotBeUsedArePassedOverAndTooManyStopItAll() {
        Known nobody = new Known(
                List.of(),
                List.of(),
                List.of(
                        new KnownSchool(
                                able, List.of(), List.of(), Set.of(), List.of(), false, Map.of(), Set.of(), Set.of()),
                        new KnownSchool(
                                baker, List.of(), List.of(), Set.of(), List.of(), false, Map.of(), Set.of(),
                                Set.of())));

        plan(twins(900), nobody);
        assertThat(problems.count(Weight.ROW)).isEqualTo(900);
        assertThat(problems.count(Weight.FILE)).isZero();

        plan(twins(1_100), nobody);
        assertThat(problems.count(Weight.FILE)).isOne();
    }

    /** Each with the e-mail address of somebody else. */
    private static Roll twins(int count) {
        Roll roll = new Roll();
        for (int pair = 0; pair < count; pair++) {
            String email = "e" + pair + "@x.example";
            roll.append(student(2 * pair + 2, "a" + pair, email, "A"));
            roll.append(twin(2 * pair + 3, "b" + pair, email));
        }
        return roll;
    }

    private static PersonEntry twin(int row, String key, String email) {
        PersonEntry one = student(row, key, email, "A");
        return new PersonEntry(
                one.origin(), key, one.role(), one.schools(), "Ben", "Baker", email, "", "", "", "", "", "", true, "");
    }
}
