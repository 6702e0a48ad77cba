package dev.corridor.guardians;

import dev.corridor.audit.Audit;
import dev.corridor.guardians.store.GuardianStore;
import dev.corridor.people.Membership;
import dev.corridor.people.People;
import dev.corridor.people.PersonState;
import dev.corridor.people.Standing;
import dev.corridor.schools.LockedHall;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who is whose guardian, as the school keeps it. */
@Component
public class Guardians {

    private final SchoolTransactions transactions;
    private final GuardianStore store;
    private final People people;
    private final SchoolClock clock;
    private final Audit audit;

    Guardians(SchoolTransactions transactions, GuardianStore store, People people, SchoolClock clock, Audit audit) {
        this.transactions = transactions;
        this.store = store;
        this.people = people;
        this.clock = clock;
        this.audit = audit;
    }

    /** A student's guardians, in the order of their names. */
    public List<Guardian> of(SchoolId school, PersonId student) {
        return transactions.read(school, () -> store.of(school, student));
    }

    /**
     * Takes a student from a guardian, at once. Whoever is nobody's guardian any more is signed out; if they are
     * nothing else here, they have left.
     *
     * @throws Problem NOT_FOUND
     */
    public void remove(Actor admin, PersonId student, PersonId guardian) {
        transactions.configure(admin.school(), "people", hall -> {
            if (!store.untie(admin.school(), guardian, student, admin.person(), clock.now())) {
                throw Problem.notFound("guardian");
            }
            audit.record(admin, "guardian-removed", student.value(), Map.of("guardian", guardian), null);
            if (!store.any(admin.school(), guardian)) {
                dismiss(hall, guardian);
            }
            transactions.tell(admin.school(), GuardianInvitations.TOPIC, "");
            return guardian;
        });
    }

    private void dismiss(LockedHall hall, PersonId guardian) {
        Standing before = people.standing(hall.school(), Set.of(guardian)).getFirst();
        people.revoke(hall, List.of(Membership.of(before.account(), Role.GUARDIAN, Membership.Source.HAND)));
        if (before.roles().equals(Set.of(Role.GUARDIAN))) {
            people.changeState(hall, Set.of(guardian), PersonState.LEFT);
        }
    }
}
