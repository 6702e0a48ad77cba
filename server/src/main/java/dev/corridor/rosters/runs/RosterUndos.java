package dev.corridor.rosters.runs;

import dev.corridor.rosters.Recording;
import dev.corridor.rosters.Undoing;
import dev.corridor.rosters.Uploader;
import dev.corridor.rosters.runs.Run.Cause;
import dev.corridor.rosters.runs.Run.Failure;
import dev.corridor.rosters.runs.Run.State;
import dev.corridor.rosters.store.ConnectionStore;
import dev.corridor.rosters.store.RunStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.Kind;
import dev.corridor.shared.SchoolClock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
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
    private final RunThreads threads;
    private final SchoolClock clock;

    RosterUndos(
            SchoolTransactions transactions,
            Undoing undoing,
            RosterHistory history,
            RunStore runs,
            ConnectionStore connections,
            RunThreads threads,
            SchoolClock clock) {
        this.transactions = transactions;
        this.undoing = undoing;
        this.history = history;
        this.runs = runs;
        this.connections = connections;
        this.threads = threads;
        this.clock = clock;
    }

    /** Whether undoing a run would change anything. */
    public boolean undoable(Uploader who, Run run) {
        return run.state() == State.APPLIED && undoing.possible(history.acting(who, run), run.id());
    }

    /** What undoing would do, and what it would leave. */
    public Undoing.Shown preview(Uploader who, RunId id) {
        return undoing.preview(history.acting(who, applied(who, id)), id);
    }

    /**
     * Begins to undo a run.
     *
     * @return the run that does it, and says how it ends
     * @throws Problem NOT_FOUND; CONFLICT if it was not applied, is undone, or another run of its connection is under
     *     way
     */
    public Run undo(Uploader who, RunId id) {
        Run undone = applied(who, id);
        Run run = Run.begun(who.district(), undone.connection(), Cause.UNDO, who.account(), 1, clock.now())
                .of(undone.only(), undone.file())
                .undoing(id);
        try {
            transactions.ofDistrict(who.district(), () -> {
                runs.insert(run);
                return run;
            });
        } catch (DuplicateKeyException another) {
            throw new Problem(Kind.CONFLICT, "Another run is under way. Undo when it has ended.");
        }
        threads.go(run, () -> undo(history.acting(who, undone), undone, run));
        return run;
    }

    /** Never throws: what goes wrong is told by the run. */
    private void undo(Uploader who, Run undone, Run run) {
        try {
            undoing.undo(who, undone.id(), written -> record(undone, run, written));
        } catch (RuntimeException | OutOfMemoryError broken) {
            fail(run, Failures.of(run, broken));
        }
    }

    private void fail(Run run, Failure why) {
        transactions.ofDistrict(
                run.district(), () -> runs.update(run.failed(Failures.ofAnswer(why), clock.now()), State.UNDOING));
    }

    private void record(Run undone, Run run, Recording written) {
        Run done =
                run.planned(written.made().digest(), written.made().preview()).now(State.APPLIED, clock.now());
        transactions.ofDistrict(run.district(), () -> {
            if (!runs.update(undone.now(State.UNDONE, undone.endedAt().orElse(clock.now())), State.APPLIED)) {
                throw new Problem(Kind.CONFLICT, "Somebody else has undone this run.");
            }
            if (!runs.update(done, State.UNDOING)) {
                throw new Problem(Kind.BUSY, "This undo was taken for dead.");
            }
            runs.supersede(run);
            run.connection().ifPresent(connection -> {
                connections.beginAnew(connection);
                connections.next(connection, Optional.empty(), 0);
            });
            return done;
        });
        written.as(run.id());
    }

    private Run applied(Uploader who, RunId id) {
        Run run = history.find(who, id);
        if (run.state() != State.APPLIED) {
            throw new Problem(Kind.CONFLICT, "Only a run that was applied can be undone.");
        }
        return run;
    }
}
