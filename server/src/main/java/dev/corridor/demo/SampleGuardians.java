package dev.corridor.demo;

import dev.corridor.access.SignIn;
import dev.corridor.guardians.GuardianInvitations;
import dev.corridor.guardians.Joining;
import dev.corridor.guardians.Newcomer;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Ana's mother, who has used her code, and her grandmother, who has not yet. */
@Component
final class SampleGuardians {

    private static final Duration GOOD = Duration.ofDays(30);
    private static final String DEVICE = "sample";

    private final GuardianInvitations invitations;
    private final Joining joining;

    SampleGuardians(GuardianInvitations invitations, Joining joining) {
        this.invitations = invitations;
        this.joining = joining;
    }

    void build(SchoolId school, SamplePeople.Built built) {
        AccountId account = Objects.requireNonNull(built.accounts().get("admin"));
        Actor admin = new Actor(school, account, built.person("admin"), Set.of(Role.ADMIN), Permission.ADMIN, DEVICE);
        PersonId ana = built.person("ana");
        String code = invite(admin, ana, "Mother");
        invite(admin, ana, "Grandmother");
        Newcomer mother = new Newcomer("Lucía", "Castillo", "guardian@" + LincolnHigh.DOMAIN, SamplePeople.PASSWORD);
        joining.become(code, mother, new SignIn.Place(DEVICE, DEVICE, Optional.empty()));
    }

    private String invite(Actor admin, PersonId student, String whom) {
        return invitations
                .make(admin, Set.of(student), new GuardianInvitations.Terms(GOOD, Optional.of(whom)))
                .code();
    }
}
