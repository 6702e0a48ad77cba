package dev.corridor.rosters.runs;

import dev.corridor.rosters.Recording;
import dev.corridor.rosters.Undoing;
import dev.corridor.rosters.Uploader;
import dev.corridor.rosters.runs.Run.Cause;
import dev.corridor.rosters.runs.Run.State;
import dev.corridor.rosters.store.ConnectionStore;
import dev.corridor.rosters.store.RunStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.Kind;
import dev.corridor.shared.SchoolClock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Undoes runs. A connection whose run is undone pauses: its next night would only do the same again. Saving it, or a
 * run by hand, sets its nights going.
 */
@Component
public class RosterUndos {

    private final SchoolTransactions transactions;
    private final Undoing undoing;
    private final RosterHistory history;
    private final RunStore runs;
    private final ConnectionStore connections;
    private final Nights nights;
    private final SchoolClock clock;

    RosterUndos(
            SchoolTransactions transactions,
            Undoing undoing,
            RosterHistory history,
            RunStore runs,
            ConnectionStore connections,
            Nights nights,
            SchoolClock clock) {
        this.transactions = transactions;
        this.undoing = undoing;
        this.history = history;
        this.runs = runs;
        this.connections = connections;
        this.nights = nights;
        this.clock = clock;
    }

    /** Whether undoing a run would change anything. */
    public boolean undoable(DistrictActor actor, Run run) {
        return run.state() == State.APPLIED && undoing.possible(uploader(actor), run.id());
    }

    /** What undoing would do, and what it would leave. */
    public Undoing.Shown preview(DistrictActor actor, RunId id) {
        applied(actor, id);
        return undoing.preview(uploader(actor), id);
    }

    /**
     * Undoes a run.
     *
     * @return the run that did it
     * @throws Problem CONFLICT if it was not applied, is undone, or another run of its connection is under way
     */
    public Run undo(DistrictActor actor, RunId id) {
        Run undone = applied(actor, id);
        mustNotBeUnderWay(actor, undone);
        Run run = Run.begun(
                        actor.district(), undone.connection(), Cause.UNDO, Optional.of(actor.account()), 1, clock.now())
                .undoing(id);
        undoing.undo(uploader(actor), id, written -> record(undone, run, written));
        return history.find(actor.district(), run.id());
    }

    /** A run that goes on would do at once again what is undone. */
    private void mustNotBeUnderWay(DistrictActor actor, Run undone) {
        boolean underWay = undone.connection()
                .flatMap(connection -> history.last(actor.district(), connection))
                .filter(last -> last.state() == State.FETCHING)
                .isPresent();
        if (underWay) {
            throw new Problem(Kind.CONFLICT, "A run of this connection is under way. Undo when it has ended.");
        }
    }

    private void record(Run undone, Run run, Recording written) {
        Run done =
                run.planned(written.made().digest(), written.made().preview()).now(State.APPLIED, clock.now());
        transactions.ofDistrict(run.district(), () -> {
            if (!runs.update(undone.now(State.UNDONE, undone.endedAt().orElse(clock.now())), State.APPLIED)) {
                throw new Problem(Kind.CONFLICT, "Somebody else has undone this run.");
            }
            runs.insert(done);
            run.connection().ifPresent(connection -> {
                connections.beginAnew(connection);
                connections.next(connection, Optional.empty(), 0);
            });
            return done;
        });
        written.as(run.id());
    }

    private Run applied(DistrictActor actor, RunId id) {
        Run run = history.find(actor.district(), id);
        if (run.state() != State.APPLIED) {
            throw new Problem(Kind.CONFLICT, "Only a run that was applied can be undone.");
        }
        return run;
    }

    private Uploader uploader(DistrictActor actor) {
        return new Uploader(
                Optional.of(actor.account()),
                actor.district(),
                Optional.empty(),
                true,
                nights.zone(actor.district()),
                actor.device());
    }
}
