package dev.corridor.safety;

import dev.corridor.people.People;
import dev.corridor.people.PersonState;
import dev.corridor.people.Standing;
import dev.corridor.schools.EmergencyAct;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Role;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may do what in an emergency: admins everything, other staff what the school's settings say. */
@Component
class Entitlement {

    private final SchoolTransactions transactions;
    private final People people;
    private final Schools schools;

    Entitlement(SchoolTransactions transactions, People people, Schools schools) {
        this.transactions = transactions;
        this.people = people;
        this.schools = schools;
    }

    Set<EmergencyAct> of(Actor actor) {
        if (!actor.may(Permission.WRITE_PASSES)) {
            return Set.of();
        }
        return actor.admin()
                ? EnumSet.allOf(EmergencyAct.class)
                : schools.settings(actor.school()).emergencyByStaff();
    }

    /** The same as the database knows it now, for a session that may have been told otherwise a moment ago. */
    boolean still(Actor actor, EmergencyAct act) {
        return transactions.read(
                actor.school(),
                () -> people.standing(actor.school(), Set.of(actor.person())).stream()
                        .filter(standing -> standing.state() == PersonState.ACTIVE)
                        .anyMatch(standing -> admin(standing)
                                || (standing.permissions(false).contains(Permission.WRITE_PASSES)
                                        && schools.settings(actor.school())
                                                .emergencyByStaff()
                                                .contains(act))));
    }

    private static boolean admin(Standing standing) {
        return standing.roles().contains(Role.ADMIN) || standing.roles().contains(Role.DISTRICT_ADMIN);
    }
}
