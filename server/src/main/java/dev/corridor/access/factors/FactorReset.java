package dev.corridor.access.factors;

import dev.corridor.access.store.FactorStore;
import dev.corridor.access.store.PasskeyStore;
import dev.corridor.audit.Audit;
import dev.corridor.people.PersonEdition;
import dev.corridor.people.PersonForms;
import dev.corridor.people.StandingChanged;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Somebody's second factors, for admins of people: for whoever has lost theirs. */
@Component
public class FactorReset {

    /**
     * What somebody has.
     *
     * @param resettable whether this admin may take it away
     */
    public record State(boolean authenticator, int passkeys, int recoveryCodes, boolean resettable) {

        private boolean none() {
            return !authenticator && passkeys == 0;
        }
    }

    private final PersonForms forms;
    private final FactorStore store;
    private final PasskeyStore passkeys;
    private final SchoolTransactions transactions;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    FactorReset(
            PersonForms forms,
            FactorStore store,
            PasskeyStore passkeys,
            SchoolTransactions transactions,
            ApplicationEventPublisher events,
            Audit audit) {
        this.forms = forms;
        this.store = store;
        this.passkeys = passkeys;
        this.transactions = transactions;
        this.events = events;
        this.audit = audit;
    }

    /**
     * What somebody has.
     *
     * @throws Problem NOT_FOUND
     */
    public State of(Actor actor, PersonId person) {
        PersonEdition edition = forms.edition(actor.school(), person);
        AccountId account = edition.account().id();
        return new State(
                store.authenticatorSince(account).isPresent(),
                passkeys.of(account).size(),
                store.codesLeft(account),
                mayReset(actor, edition));
    }

    /**
     * Takes all of it away, and ends every session: the next sign-in is by password alone, or leads to setting up
     * another factor where the district wants one.
     *
     * @throws Problem NOT_FOUND; NOT_ALLOWED for oneself, and for somebody above the actor
     */
    public void reset(Actor actor, PersonId person) {
        transactions.write(actor.school(), () -> {
            PersonEdition edition = forms.edition(actor.school(), person);
            if (!mayReset(actor, edition)) {
                throw new Problem(
                        Problem.Kind.NOT_ALLOWED, "Your account may not take the second step away from this one.");
            }
            AccountId account = edition.account().id();
            if (of(actor, person).none()) {
                throw Problem.notFound("second factor");
            }
            store.deleteAuthenticator(account);
            store.deleteCodes(account);
            passkeys.deleteAll(account);
            audit.record(actor, "second-factor-reset", person.value(), null, null);
            events.publishEvent(new StandingChanged(Set.of(account)));
            return account;
        });
    }

    /**
     * Whoever could hand out a new password; a way in for emergencies is no roster's nor school's, but must not be
     * lost.
     */
    private boolean mayReset(Actor actor, PersonEdition of) {
        boolean others = !of.account().id().equals(actor.account());
        return forms.abilities(actor, of).contains(PersonForms.Ability.PASSWORD)
                || (others && of.account().breakGlass() && actor.is(Role.DISTRICT_ADMIN));
    }
}
