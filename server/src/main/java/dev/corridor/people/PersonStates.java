package dev.corridor.people;

import dev.corridor.audit.Audit;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Suspends people, disables them, and takes them back. */
@Component
public class PersonStates {

    private final SchoolTransactions transactions;
    private final People people;
    private final PersonForms forms;
    private final HandChanges handChanges;
    private final Audit audit;

    public PersonStates(
            SchoolTransactions transactions, People people, PersonForms forms, HandChanges handChanges, Audit audit) {
        this.transactions = transactions;
        this.people = people;
        this.forms = forms;
        this.handChanges = handChanges;
        this.audit = audit;
    }

    /**
     * Changes somebody's state in the actor's school, at once: whoever is no longer active is signed out.
     *
     * @throws Problem NOT_FOUND; NOT_ALLOWED for oneself, for the district's break-glass account, and for an admin of
     *     the district unless the actor is one too
     */
    public void change(Actor actor, PersonId who, PersonState state) {
        transactions.configure(actor.school(), "people", hall -> {
            PersonEdition before = forms.edition(actor.school(), who);
            if (!forms.abilities(actor, before).contains(PersonForms.Ability.STATE)) {
                throw new Problem(Problem.Kind.NOT_ALLOWED, "Your account may not change the state of this one.");
            }
            people.changeState(hall, Set.of(who), state);
            handChanges.note(actor, hall, before, forms.edition(actor.school(), who));
            audit.record(actor, "state-changed", who.value(), before.person().state(), state);
            return state;
        });
    }
}
