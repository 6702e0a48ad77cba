package dev.corridor.rosters.runs;

import dev.corridor.rosters.Importer.Made;
import dev.corridor.rosters.Preview;
import dev.corridor.rosters.Recording;
import dev.corridor.rosters.Uploader;
import dev.corridor.rosters.runs.Run.Cause;
import dev.corridor.rosters.runs.Run.Failure;
import dev.corridor.rosters.runs.Run.State;
import dev.corridor.rosters.store.ConnectionStore;
import dev.corridor.rosters.store.RunBodyStore;
import dev.corridor.rosters.store.RunStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.SchoolClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does one run: fetches or reads, makes a whole roster of it, then shows, holds or applies it. */
@Component
class RosterRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RosterRunner.class);

    private final SchoolTransactions transactions;
    private final ConnectionStore store;
    private final RunStore runs;
    private final RunBodyStore bodies;
    private final Fetching fetching;
    private final Applying applying;
    private final Nights nights;
    private final SchoolClock clock;

    RosterRunner(
            SchoolTransactions transactions,
            ConnectionStore store,
            RunStore runs,
            RunBodyStore bodies,
            Fetching fetching,
            Applying applying,
            Nights nights,
            SchoolClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.runs = runs;
        this.bodies = bodies;
        this.fetching = fetching;
        this.applying = applying;
        this.nights = nights;
        this.clock = clock;
    }

    /** Never throws: what goes wrong is told by the run. */
    void run(Connection connection, Run run, boolean preview, Optional<Path> file) {
        try {
            Fetching.Whole whole = fetching.fetch(connection, file);
            whole.made().ifPresent(made -> seen(connection, made));
            Run fetched = run.fetched(whole.mark(), whole.fetchedAll());
            decide(nobody(connection), Optional.of(connection), fetched, preview, whole.roster());
        } catch (RuntimeException | OutOfMemoryError broken) {
            fail(run, Failures.of(run, broken));
        } finally {
            file.ifPresent(RosterRunner::delete);
        }
    }

    private void seen(Connection connection, Instant made) {
        transactions.ofDistrict(connection.district(), () -> {
            store.made(connection.id(), Freshness.seen(connection.made(), made));
            return connection;
        });
    }

    /** Shows what an upload would do. Never throws: what goes wrong is told by the run. */
    void look(Uploader who, Run run, Path file) {
        try {
            decide(who, Optional.empty(), run, true, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            fail(run, Failures.of(run, new UncheckedIOException(unreadable)));
        } catch (RuntimeException | OutOfMemoryError broken) {
            fail(run, Failures.of(run, broken));
        } finally {
            delete(file);
        }
    }

    /** Applies at once what somebody stands by for: what is thrown is told by the run too. */
    Made now(Run run, Function<Consumer<Recording>, Made> work) {
        try {
            Made made = work.apply(written -> applying.written(Optional.empty(), run, written));
            Run planned = run.planned(made.digest(), made.preview());
            if (!made.preview().mayApply()) {
                fail(planned, Failures.unusable(made.preview()));
            } else if (!made.preview().guard().isEmpty()) {
                fail(planned, Failures.guarded());
            }
            return made;
        } catch (RuntimeException | OutOfMemoryError broken) {
            fail(run, Failures.of(run, broken));
            throw broken;
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("an upload could not be deleted: {}", e.getMessage());
        }
    }

    private void decide(Uploader who, Optional<Connection> connection, Run run, boolean preview, byte[] roster) {
        Made made = preview
                ? applying.preview(who, connection, run, roster)
                : applying.apply(who, connection, run, false, Optional.empty(), roster);
        Run planned = run.planned(made.digest(), made.preview());
        Preview shown = made.preview();
        if (!shown.mayApply()) {
            fail(planned, Failures.unusable(shown));
        } else if (run.uploaded() && shown.empty()) {
            transactions.ofDistrict(
                    run.district(), () -> runs.update(planned.now(State.UNCHANGED, clock.now()), State.FETCHING));
        } else if (preview || !shown.guard().isEmpty()) {
            transactions.ofDistrict(run.district(), () -> {
                Run waiting = planned.waiting(Optional.empty(), clock.now());
                if (runs.update(applying.marked(connection, waiting), State.FETCHING)) {
                    bodies.keep(planned, roster);
                    runs.supersede(planned);
                }
                return planned;
            });
        }
    }

    /** Applies a run that waited. Never throws: what goes wrong is told by the run, which then waits again. */
    void apply(Optional<Connection> connection, Run run, Uploader who, boolean beyondGuard) {
        try {
            Optional<byte[]> roster = transactions.ofDistrict(run.district(), () -> bodies.find(run.id()));
            if (roster.isEmpty()) {
                waitAgain(connection, run, Failures.unreadable());
                return;
            }
            Made made = applying.apply(who, connection, run, beyondGuard, Optional.of(run.digest()), roster.get());
            Run planned = run.planned(made.digest(), made.preview());
            if (!made.preview().mayApply()) {
                waitAgain(connection, planned, Failures.unusable(made.preview()));
            } else if (!made.digest().equals(run.digest())
                    || (!made.preview().guard().isEmpty() && !beyondGuard)) {
                waitAgain(connection, planned, Failures.changedSince());
            }
        } catch (RuntimeException | OutOfMemoryError broken) {
            waitAgain(connection, run, Failures.of(run, broken));
        }
    }

    private void waitAgain(Optional<Connection> connection, Run run, Failure why) {
        LOG.info("run {} of a roster was not applied: {}", run.id(), why.code());
        Run waiting = run.waiting(Optional.of(Failures.ofAnswer(why)), clock.now());
        transactions.ofDistrict(
                run.district(), () -> runs.update(applying.marked(connection, waiting), State.APPLYING));
    }

    /** Runs of a connection that no admin stands by for. */
    private Uploader nobody(Connection connection) {
        return new Uploader(
                Optional.empty(),
                connection.district(),
                Optional.empty(),
                true,
                nights.zone(connection.district()),
                "roster connection");
    }

    /** Says why a run ended that was being read, and sets the next try of a nightly one, if waiting may help. */
    void fail(Run run, Failure why) {
        LOG.info("run {} of a roster failed: {}", run.id(), why.code());
        boolean alone = run.uploaded() || run.cause() == Cause.COMMAND;
        Run failed = run.failed(alone ? Failures.ofAnswer(why) : why, clock.now());
        transactions.ofDistrict(run.district(), () -> {
            if (runs.update(failed, State.FETCHING)) {
                again(run, why);
            }
            return run;
        });
    }

    private void again(Run run, Failure why) {
        if (run.cause() != Cause.NIGHTLY || !why.kind().equals("passing")) {
            return;
        }
        run.connection()
                .flatMap(id -> store.find(run.district(), id))
                .filter(connection -> connection.nightlyAt().isPresent())
                .ifPresent(connection -> nights.again(run.attempt())
                        .ifPresentOrElse(
                                then -> store.next(connection.id(), Optional.of(then), run.attempt()),
                                () -> store.next(
                                        connection.id(), nights.next(run.district(), connection.nightlyAt()), 0)));
    }
}
