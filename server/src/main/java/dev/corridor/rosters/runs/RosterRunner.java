package dev.corridor.rosters.runs;

import dev.corridor.database.UploadFolder;
import dev.corridor.rosters.Handed;
import dev.corridor.rosters.Importer;
import dev.corridor.rosters.Preview;
import dev.corridor.rosters.Recording;
import dev.corridor.rosters.Uploader;
import dev.corridor.rosters.runs.Run.Cause;
import dev.corridor.rosters.runs.Run.Failure;
import dev.corridor.rosters.runs.Run.State;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.store.ConnectionStore;
import dev.corridor.rosters.store.RunStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does one run: fetches, makes a whole roster of it, then shows, holds or applies it. */
@Component
class RosterRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RosterRunner.class);

    private final SchoolTransactions transactions;
    private final ConnectionStore store;
    private final RunStore runs;
    private final Fetching fetching;
    private final Importer importer;
    private final UploadFolder folder;
    private final Nights nights;
    private final SchoolClock clock;

    RosterRunner(
            SchoolTransactions transactions,
            ConnectionStore store,
            RunStore runs,
            Fetching fetching,
            Importer importer,
            UploadFolder folder,
            Nights nights,
            SchoolClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.runs = runs;
        this.fetching = fetching;
        this.importer = importer;
        this.folder = folder;
        this.nights = nights;
        this.clock = clock;
    }

    /** Never throws: what goes wrong is told by the run. */
    void run(Connection connection, Run run, boolean preview, Optional<Path> file) {
        try {
            Fetching.Whole whole = fetching.fetch(connection, file);
            Run fetched = run.fetched(whole.mark(), whole.fetchedAll());
            decide(connection, fetched, preview, whole.roster());
        } catch (SourceProblem problem) {
            fail(run, Failures.of(problem));
        } catch (Problem problem) {
            fail(run, Failures.of(problem));
        } catch (RuntimeException broken) {
            LOG.error("run {} of roster connection {} failed", run.id(), connection.id(), broken);
            fail(run, Failures.internal());
        } catch (OutOfMemoryError full) {
            LOG.error("run {} of roster connection {} needs more memory", run.id(), connection.id());
            fail(run, Failures.outOfMemory());
        } finally {
            file.ifPresent(RosterRunner::delete);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("an upload could not be deleted: {}", e.getMessage());
        }
    }

    private void decide(Connection connection, Run run, boolean preview, byte[] roster) {
        Importer.Made made = preview
                ? on(roster, connection, handed -> importer.preview(uploader(connection, Optional.empty()), handed))
                : write(connection, run, Optional.empty(), false, Optional.empty(), roster);
        Run planned = run.planned(made.digest(), made.preview());
        Preview shown = made.preview();
        if (!shown.mayApply()) {
            fail(planned, Failures.unusable(shown));
        } else if (preview || !shown.guard().isEmpty()) {
            transactions.ofDistrict(run.district(), () -> {
                Run waiting = planned.waiting(Optional.empty(), clock.now());
                if (runs.update(marked(connection, waiting), State.FETCHING)) {
                    runs.keep(planned, roster);
                    runs.supersede(planned);
                }
                return planned;
            });
        }
    }

    /** Applies a run that waited. Never throws: what goes wrong is told by the run, which then waits again. */
    void apply(Connection connection, Run run, DistrictActor actor, boolean beyondGuard) {
        try {
            byte[] roster = transactions
                    .ofDistrict(run.district(), () -> runs.body(run.id()))
                    .orElseThrow(() -> Problem.notFound("run"));
            Importer.Made made =
                    write(connection, run, Optional.of(actor), beyondGuard, Optional.of(run.digest()), roster);
            Run planned = run.planned(made.digest(), made.preview());
            if (!made.preview().mayApply()) {
                waitAgain(connection, planned, Failures.unusable(made.preview()));
            } else if (!made.digest().equals(run.digest())
                    || (!made.preview().guard().isEmpty() && !beyondGuard)) {
                waitAgain(connection, planned, Failures.changedSince());
            }
        } catch (Problem problem) {
            waitAgain(connection, run, Failures.of(problem));
        } catch (RuntimeException broken) {
            LOG.error("run {} of roster connection {} could not be applied", run.id(), connection.id(), broken);
            waitAgain(connection, run, Failures.internal());
        } catch (OutOfMemoryError full) {
            LOG.error("run {} of roster connection {} needs more memory", run.id(), connection.id());
            waitAgain(connection, run, Failures.outOfMemory());
        }
    }

    private void waitAgain(Connection connection, Run run, Failure why) {
        LOG.info("run {} of a roster was not applied: {}", run.id(), why.code());
        Run waiting = run.waiting(Optional.of(Failures.ofAnswer(why)), clock.now());
        transactions.ofDistrict(run.district(), () -> runs.update(marked(connection, waiting), State.APPLYING));
    }

    /** As it is, or without its mark if the connection was saved since the run began. */
    private Run marked(Connection begunWith, Run run) {
        return store.find(run.district(), begunWith.id())
                        .filter(now -> now.version() == begunWith.version())
                        .isPresent()
                ? run
                : run.withoutMark();
    }

    private Importer.Made write(
            Connection connection,
            Run run,
            Optional<DistrictActor> actor,
            boolean beyondGuard,
            Optional<String> expected,
            byte[] roster) {
        return on(
                roster,
                connection,
                handed -> importer.apply(
                        uploader(connection, actor),
                        handed.allowed(beyondGuard),
                        expected,
                        written -> written(connection, run, written, roster)));
    }

    /** In the transaction that wrote it. */
    private void written(Connection connection, Run run, Recording written, byte[] roster) {
        Preview shown = written.made().preview();
        Run done = run.planned(written.made().digest(), shown)
                .now(shown.empty() ? State.UNCHANGED : State.APPLIED, clock.now());
        transactions.ofDistrict(run.district(), () -> {
            if (!runs.update(done, run.state())) {
                throw new Problem(Problem.Kind.CONFLICT, "Somebody else has answered this run.");
            }
            runs.forgetBody(run.id());
            runs.supersede(done);
            store.applied(connection, run.mark(), run.whole(), clock.now());
            store.keep(connection, roster);
            store.next(connection.id(), nextNight(run, connection), 0);
            return done;
        });
        written.as(run.id());
    }

    /** By the hour that is set now: it may have been moved since the run began. */
    private Optional<Instant> nextNight(Run run, Connection connection) {
        return store.find(run.district(), connection.id()).flatMap(now -> nights.next(run.district(), now.nightlyAt()));
    }

    private Importer.Made on(
            byte[] roster, Connection connection, java.util.function.Function<Handed, Importer.Made> work) {
        return folder.with(zip -> {
            try {
                Files.write(zip, roster);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return work.apply(new Handed(
                    zip,
                    "roster.zip",
                    connection.mapping(),
                    connection.guard(),
                    false,
                    true,
                    Optional.of(connection.id().value())));
        });
    }

    private Uploader uploader(Connection connection, Optional<DistrictActor> actor) {
        return new Uploader(
                actor.map(DistrictActor::account),
                connection.district(),
                Optional.empty(),
                true,
                nights.zone(connection.district()),
                actor.map(DistrictActor::device).orElse("roster connection"));
    }

    private void fail(Run run, Failure why) {
        LOG.info("run {} of a roster failed: {}", run.id(), why.code());
        transactions.ofDistrict(run.district(), () -> {
            if (runs.update(run.failed(why, clock.now()), State.FETCHING)) {
                again(run, why);
            }
            return run;
        });
    }

    /** Sets the next try of a nightly run, if waiting may help. */
    void again(Run run, Failure why) {
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
