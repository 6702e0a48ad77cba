package dev.corridor.access;

import dev.corridor.access.store.HomeQueries.Home;
import dev.corridor.audit.Audit;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what somebody does about their own way in, in the audit log of each school where they are somebody. */
@Component
public class OwnAudit {

    private final HomeStandings standings;
    private final Actors actors;
    private final SchoolTransactions transactions;
    private final Audit audit;

    OwnAudit(HomeStandings standings, Actors actors, SchoolTransactions transactions, Audit audit) {
        this.standings = standings;
        this.actors = actors;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * One act.
     *
     * @param what noun and past tense
     * @param after what is there now, written as JSON; never a secret
     */
    public void record(SignedIn who, String what, @Nullable Object after) {
        for (Home home : standings.of(who.account())) {
            Optional<Actor> actor = home.standing() == null ? Optional.empty() : actors.in(home.school(), who);
            actor.ifPresent(one -> transactions.write(home.school(), () -> {
                audit.record(one, what, one.person().value(), null, after);
                return one;
            }));
        }
    }
}
