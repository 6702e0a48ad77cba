package dev.corridor.rosters.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.people.AdminArea;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UndoRolesTest {

    private final AccountId account = new AccountId(Ids.next());
    private final List<Person> kept = new ArrayList<>();
    private Optional<AccountId> by = Optional.empty();
    private boolean givesAdmin = true;
    private final Membership taken = Membership.of(account, Role.ADMIN, Source.ROSTER);

    private List<Membership> givenBack(Membership... now) {
        Person person = new Person(
                new PersonId(Ids.next()),
                account,
                "Ada",
                "Admin",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                PersonState.ACTIVE,
                "T1");
        KnownSchool school = new KnownSchool(
                new School(new SchoolId(Ids.next()), new DistrictId(Ids.next()), "Able", ZoneOffset.UTC, null),
                List.of(person),
                List.of(now),
                Set.of(),
                List.of(),
                false,
                Map.of(),
                Set.of(),
                Set.of());
        SchoolChanges changed = new SchoolChanges(
                List.of(),
                List.of(),
                List.of(),
                List.of(taken),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        PeoplePlan.OfSchool here = new PeoplePlan().in(school.school().id());
        new UndoRoles(school, changed, Map.of(), new Undo.By(by, givesAdmin, true)).plan(here, kept::add);
        return here.granted();
    }

    @Test
    void aRoleThatTheRunTookComesBack() {
        assertThat(givenBack()).containsExactly(taken);
        assertThat(kept).isEmpty();
    }

    @Test
    void whoeverUndoesKeepsTheirOwnRoles() {
        by = Optional.of(taken.account());
        assertThat(givenBack()).isEmpty();
        assertThat(kept).hasSize(1);
    }

    @Test
    void whoMakesNoAdminsMakesNoneByUndoing() {
        givesAdmin = false;
        assertThat(givenBack()).isEmpty();
        assertThat(kept).hasSize(1);
    }

    @Test
    void whoWasGivenItAgainByHandForLessHasNoMoreThanThat() {
        Membership less = new Membership(account, Role.ADMIN, Set.of(AdminArea.ROOMS), Source.HAND);
        assertThat(givenBack(less)).isEmpty();
    }
}
