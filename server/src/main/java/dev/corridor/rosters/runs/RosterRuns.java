package dev.corridor.rosters.runs;

import dev.corridor.rosters.runs.Run.Cause;
import dev.corridor.rosters.runs.Run.Failure;
import dev.corridor.rosters.runs.Run.State;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Sets runs of connections going, one at a time for each, and lets admins answer those that wait. What a run does takes
 * minutes and goes on after the request that began it.
 */
@Component
public class RosterRuns {

    /** Reading and comparing a district takes a core and a good deal of memory. */
    private static final int AT_ONCE = 2;

    /** After so long without a sign from the server that has it, a run is nobody's any more. */
    static final Duration DEAD_AFTER = Duration.ofMinutes(2);

    private final SchoolTransactions transactions;
    private final RosterConnections connections;
    private final RunStore store;
    private final RosterRunner runner;
    private final RosterHistory history;
    private final SchoolClock clock;
    /** Those that this server works on, or will. */
    private final Map<RunId, Run> mine = new ConcurrentHashMap<>();

    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("roster-", 1).daemon().factory());

    RosterRuns(
            SchoolTransactions transactions,
            RosterConnections connections,
            RunStore store,
            RosterRunner runner,
            RosterHistory history,
            SchoolClock clock) {
        this.transactions = transactions;
        this.connections = connections;
        this.store = store;
        this.runner = runner;
        this.history = history;
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
            if (connections.source(connection).uploads() != file.isPresent()) {
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
        try {
            transactions.ofDistrict(connection.district(), () -> {
                store.insert(run);
                return run;
            });
        } catch (DuplicateKeyException another) {
            throw new Problem(Kind.CONFLICT, "A run of this connection is under way.");
        }
        mine.put(run.id(), run);
        threads.execute(() -> {
            try {
                runner.run(connection, run, preview, file);
            } finally {
                mine.remove(run.id());
            }
        });
        return run;
    }

    /** Says of all runs that this server has, also of those that wait for a thread, that it still has them. */
    void beat() {
        mine.values()
                .forEach(run -> transactions.ofDistrict(run.district(), () -> {
                    store.alive(run.id(), clock.now());
                    return run;
                }));
    }

    /**
     * Applies a run that waits for a yes.
     *
     * @throws Problem CONFLICT if it does not wait, would no longer do what was shown, or takes more away than goes
     *     without asking and that is not said to be meant
     */
    public Run apply(DistrictActor actor, RunId id, boolean beyondGuard) {
        Run run = waiting(actor.district(), id);
        Connection connection =
                connections.find(actor.district(), run.connection().orElseThrow(() -> Problem.notFound("connection")));
        return runner.apply(connection, run, actor, beyondGuard);
    }

    /** Forgets a run that waits for a yes. */
    public void forget(DistrictActor actor, RunId id) {
        Run run = waiting(actor.district(), id);
        transactions.ofDistrict(actor.district(), () -> {
            store.update(run.now(State.FORGOTTEN, clock.now()), run.state());
            store.forgetBody(id);
            return run;
        });
    }

    private Run waiting(DistrictId district, RunId id) {
        Run run = history.find(district, id);
        if (!run.state().waits()) {
            throw new Problem(Kind.CONFLICT, "This run does not wait for an answer.");
        }
        return run;
    }

    /** Says of a run that the server working on it has gone. */
    void interrupted(DistrictId district, RunId id) {
        Run run = history.find(district, id);
        Failure why =
                new Failure("passing", "interrupted", "The server was stopped while this was under way.", Map.of());
        transactions.ofDistrict(district, () -> {
            if (store.update(run.failed(why, clock.now()), State.FETCHING)) {
                runner.again(run, why);
            }
            return run;
        });
    }
}
