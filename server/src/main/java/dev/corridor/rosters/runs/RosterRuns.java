package dev.corridor.rosters.runs;

import dev.corridor.rosters.Uploader;
import dev.corridor.rosters.runs.Run.Cause;
import dev.corridor.rosters.runs.Run.Failure;
import dev.corridor.rosters.runs.Run.State;
import dev.corridor.rosters.store.RunBodyStore;
import dev.corridor.rosters.store.RunStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.Kind;
import dev.corridor.shared.SchoolClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Sets runs of connections going, one at a time for each, and lets admins answer those that wait. What a run does takes
 * minutes and goes on after the request that began it.
 */
@Component
public class RosterRuns {

    /** After so long without a sign from the server that has it, a run is nobody's any more. */
    static final Duration DEAD_AFTER = Duration.ofMinutes(2);

    /** An upload that nobody says yes to is forgotten: it may hold first passwords. */
    static final Duration UPLOADS_KEPT = Duration.ofHours(1);

    private final SchoolTransactions transactions;
    private final RosterConnections connections;
    private final OtherSides others;
    private final RunStore store;
    private final RunBodyStore bodies;
    private final RosterRunner runner;
    private final RosterHistory history;
    private final RunThreads threads;
    private final SchoolClock clock;

    RosterRuns(
            SchoolTransactions transactions,
            RosterConnections connections,
            OtherSides others,
            RunStore store,
            RunBodyStore bodies,
            RosterRunner runner,
            RosterHistory history,
            RunThreads threads,
            SchoolClock clock) {
        this.transactions = transactions;
        this.connections = connections;
        this.others = others;
        this.store = store;
        this.bodies = bodies;
        this.runner = runner;
        this.history = history;
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * Begins a run by hand.
     *
     * @param preview whether it is shown before it is applied
     * @param file what was uploaded, which this deletes; empty for sources that fetch
     * @throws Problem NOT_FOUND; CONFLICT while another run of the connection goes on
     */
    public Run start(DistrictActor actor, ConnectionId id, boolean preview, Optional<Path> file) {
        Connection connection = connections.find(actor.district(), id);
        try {
            if (others.source(connection).uploads() != file.isPresent()) {
                throw Problem.field("file", "not-wanted", "Exports are uploaded; other sources are fetched from.");
            }
            return begin(connection, Cause.BY_HAND, Optional.of(actor.account()), 1, preview, file);
        } catch (RuntimeException notBegun) {
            file.ifPresent(RosterRunner::delete);
            throw notBegun;
        }
    }

    /** Begins a run at its hour, unless one goes on. */
    void nightly(Connection connection) {
        try {
            begin(connection, Cause.NIGHTLY, Optional.empty(), connection.attempt() + 1, false, Optional.empty());
        } catch (Problem already) {
            if (already.kind() != Kind.CONFLICT) {
                throw already;
            }
        }
    }

    private Run begin(
            Connection connection,
            Cause cause,
            Optional<AccountId> by,
            int attempt,
            boolean preview,
            Optional<Path> file) {
        Run run = Run.begun(connection.district(), Optional.of(connection.id()), cause, by, attempt, clock.now());
        alone(run, () -> store.insert(run));
        threads.go(run, () -> runner.run(connection, run, preview, file));
        return run;
    }

    /** Writes that a run is under way, unless another of its connection is. */
    private void alone(Run run, Runnable write) {
        try {
            transactions.ofDistrict(run.district(), () -> {
                write.run();
                return run;
            });
        } catch (DuplicateKeyException another) {
            throw new Problem(Kind.CONFLICT, "A run of this connection is under way.");
        }
    }

    /**
     * Begins to apply a run that waits for a yes. If it would no longer do what was shown, it goes on waiting and says
     * so.
     *
     * @throws Problem NOT_FOUND; CONFLICT if it does not wait, another run is under way, or it takes more away than
     *     goes without asking and that is not said to be meant
     */
    public Run apply(Uploader who, RunId id, boolean beyondGuard) {
        Run waits = waiting(history.find(who, id));
        Optional<Connection> connection = waits.connection().map(of -> connections.find(who.district(), of));
        if (connection.isEmpty() && !waits.uploaded()) {
            throw Problem.notFound("connection");
        }
        if (waits.state() == State.HELD && !beyondGuard) {
            throw new Problem(
                    Kind.CONFLICT,
                    "This roster takes more away than goes without asking. Nothing was applied; say that it is meant.");
        }
        Run applying = waits.applying();
        alone(applying, () -> {
            if (!store.update(applying, waits.state())) {
                throw answered();
            }
            store.alive(id, clock.now());
        });
        threads.go(applying, () -> runner.apply(connection, applying, history.acting(who, applying), beyondGuard));
        return applying;
    }

    private static Problem answered() {
        return new Problem(Kind.CONFLICT, "Somebody else has answered this run.");
    }

    /** Forgets a run that waits for a yes. */
    public void forget(Uploader who, RunId id) {
        forget(waiting(history.find(who, id)));
    }

    /** Forgets an upload that waited too long, unless it was answered meanwhile. */
    void forget(DistrictId district, RunId id) {
        Run run = history.find(district, id);
        if (run.state().waits()) {
            forget(run);
        }
    }

    private void forget(Run run) {
        transactions.ofDistrict(run.district(), () -> {
            if (!store.update(run.now(State.FORGOTTEN, clock.now()), run.state())) {
                throw answered();
            }
            bodies.forget(run.id());
            return run;
        });
    }

    private static Run waiting(Run run) {
        if (!run.state().waits()) {
            throw new Problem(Kind.CONFLICT, "This run does not wait for an answer.");
        }
        return run;
    }

    /** Says of a run that the server working on it has gone. What waited for a yes waits again. */
    void interrupted(DistrictId district, RunId id) {
        Run run = history.find(district, id);
        Failure why = Failures.interrupted();
        transactions.ofDistrict(district, () -> {
            switch (run.state()) {
                case FETCHING -> runner.fail(run, why);
                case APPLYING ->
                    store.update(run.waiting(Optional.of(Failures.ofAnswer(why)), clock.now()), State.APPLYING);
                case UNDOING -> store.update(run.failed(Failures.ofAnswer(why), clock.now()), State.UNDOING);
                case PLANNED, HELD, APPLIED, UNCHANGED, FAILED, UNDONE, FORGOTTEN -> {}
            }
            return run;
        });
    }
}
