package dev.corridor.people;

import dev.corridor.people.store.PersonQueries;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Who stands above whom: nobody becomes more than they are by way of somebody else's account. An admin of one area
 * changes neither the rights nor the way in of an admin of others, an admin of one school not of staff elsewhere.
 */
@Component
class Precedence {

    private final SchoolTransactions transactions;
    private final PersonQueries queries;

    Precedence(SchoolTransactions transactions, PersonQueries queries) {
        this.transactions = transactions;
        this.queries = queries;
    }

    /** Whether an admin of people may change roles and areas. One's own count, but see {@link PersonRights}. */
    boolean mayChangeRights(Actor actor, PersonEdition of) {
        if (actor.is(Role.DISTRICT_ADMIN)) {
            return true;
        }
        return !of.standing().roles().contains(Role.DISTRICT_ADMIN) && hasAll(actor, of);
    }

    /** Whether an admin of people may change what somebody signs in with. */
    boolean mayChangeLogin(Actor actor, PersonEdition of) {
        if (of.account().id().equals(actor.account())) {
            return true;
        }
        return !of.account().breakGlass()
                && (actor.is(Role.DISTRICT_ADMIN) || (mayChangeRights(actor, of) && !staffElsewhere(actor, of)));
    }

    /** Whether an admin of people may hand somebody a new one-time password. One's own is changed with the old one. */
    boolean mayResetPassword(Actor actor, PersonEdition of) {
        return !of.account().id().equals(actor.account())
                && of.standing().state() == PersonState.ACTIVE
                && mayChangeLogin(actor, of);
    }

    /** Whether an admin of people may change the state: not one's own, or nobody might be left to change it back. */
    boolean mayChangeState(Actor actor, PersonEdition of) {
        boolean above = of.standing().roles().contains(Role.DISTRICT_ADMIN);
        return !of.account().breakGlass()
                && !of.account().id().equals(actor.account())
                && (!above || actor.is(Role.DISTRICT_ADMIN));
    }

    private static boolean hasAll(Actor actor, PersonEdition of) {
        return of.standing().areas().stream().allMatch(area -> actor.may(area.permission()));
    }

    private boolean staffElsewhere(Actor actor, PersonEdition of) {
        return transactions.acrossSchoolsOf(
                of.account().id(),
                () -> queries.staffElsewhere(actor.school(), of.account().id()));
    }
}
