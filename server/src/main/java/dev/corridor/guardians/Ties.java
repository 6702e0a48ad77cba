package dev.corridor.guardians;

import dev.corridor.audit.Audit;
import dev.corridor.guardians.store.GuardianCodeStore.For;
import dev.corridor.guardians.store.GuardianStore;
import dev.corridor.guardians.store.InvitationStore;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonName;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Ties guardians to the children of an invitation. */
@Component
public class Ties {

    /**
     * What an invitation is to.
     *
     * @param school its name
     * @param children as a shared screen would show them
     */
    public record Offer(String school, List<String> children) {}

    /** What somebody calls themselves. */
    record Names(String given, String family) {}

    private final SchoolTransactions transactions;
    private final InvitationStore invitations;
    private final GuardianInvitations students;
    private final GuardianStore store;
    private final GuardianPeople people;
    private final PeopleNames names;
    private final Schools schools;
    private final SchoolClock clock;
    private final Audit audit;

    Ties(
            SchoolTransactions transactions,
            InvitationStore invitations,
            GuardianInvitations students,
            GuardianStore store,
            GuardianPeople people,
            PeopleNames names,
            Schools schools,
            SchoolClock clock,
            Audit audit) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.students = students;
        this.store = store;
        this.people = people;
        this.names = names;
        this.schools = schools;
        this.clock = clock;
        this.audit = audit;
    }

    /** What a code is to; empty where nothing comes of it any more. */
    Optional<Offer> offer(For what) {
        return transactions.read(what.school(), () -> {
            Set<PersonId> children = children(what);
            Map<PersonId, PersonName> known = names.of(what.school());
            return children.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Offer(
                            schools.get(what.school()).name(),
                            children.stream()
                                    .map(child -> Objects.requireNonNull(known.get(child))
                                            .publicName())
                                    .sorted()
                                    .toList()));
        });
    }

    /**
     * Makes an account the guardian of an invitation's children, within the transaction that took its code.
     *
     * @param called what they call themselves; empty for who has a name in the district
     */
    void make(For what, AccountId account, Optional<Names> called, String device) {
        SchoolId school = what.school();
        transactions.configure(school, "people", hall -> {
            Instant now = clock.now();
            Set<PersonId> children = children(what);
            PersonId guardian = people.guardian(hall, account, called);
            if (children.isEmpty() || !invitations.use(school, what.invitation(), guardian, now)) {
                throw wrong();
            }
            Actor actor = new Actor(school, account, guardian, Set.of(Role.GUARDIAN), Set.of(), device);
            for (PersonId child : children) {
                store.tie(school, guardian, child, what.invitation(), now);
                audit.record(actor, "guardian-joined", child.value(), null, Map.of("guardian", guardian));
            }
            transactions.tell(school, GuardianInvitations.TOPIC, "");
            return guardian;
        });
    }

    /** The children of an invitation who are students still; none where the school has no guardians. */
    private Set<PersonId> children(For what) {
        return schools.settings(what.school()).guardians().on()
                ? invitations
                        .find(what.school(), what.invitation())
                        .map(found -> students.students(what.school(), found.children()))
                        .orElse(Set.of())
                : Set.of();
    }

    static Problem wrong() {
        return Problem.field("code", "wrong", "This code is not good. Ask the school for a new one.");
    }
}
