package dev.corridor.rosters.runs;

import dev.corridor.database.UploadFolder;
import dev.corridor.rosters.Handed;
import dev.corridor.rosters.Importer;
import dev.corridor.rosters.Importer.Made;
import dev.corridor.rosters.Preview;
import dev.corridor.rosters.Recording;
import dev.corridor.rosters.Uploader;
import dev.corridor.rosters.runs.Run.State;
import dev.corridor.rosters.store.ConnectionStore;
import dev.corridor.rosters.store.RunBodyStore;
import dev.corridor.rosters.store.RunStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Plans what a run brings, from a connection or a file that somebody handed in, and writes it with the run's end. */
@Component
class Applying {

    private final SchoolTransactions transactions;
    private final ConnectionStore store;
    private final RunStore runs;
    private final RunBodyStore bodies;
    private final Importer importer;
    private final UploadFolder folder;
    private final Nights nights;
    private final SchoolClock clock;

    Applying(
            SchoolTransactions transactions,
            ConnectionStore store,
            RunStore runs,
            RunBodyStore bodies,
            Importer importer,
            UploadFolder folder,
            Nights nights,
            SchoolClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.runs = runs;
        this.bodies = bodies;
        this.importer = importer;
        this.folder = folder;
        this.nights = nights;
        this.clock = clock;
    }

    /** Plans, and writes nothing. */
    Made preview(Uploader who, Optional<Connection> connection, Run run, byte[] roster) {
        return on(roster, connection, run, handed -> importer.preview(who, handed));
    }

    /**
     * Plans, and writes if the plan is as expected and takes no more than it may.
     *
     * @param expected the digest of the plan that was shown; empty to go by whatever the plan is
     */
    Made apply(
            Uploader who,
            Optional<Connection> connection,
            Run run,
            boolean beyondGuard,
            Optional<String> expected,
            byte[] roster) {
        return on(
                roster,
                connection,
                run,
                handed -> importer.apply(who, handed.allowed(beyondGuard), expected, written -> {
                    written(connection, run, written);
                    connection.ifPresent(of -> transactions.ofDistrict(run.district(), () -> {
                        store.keep(of, roster);
                        return of;
                    }));
                }));
    }

    /** Ends a run in the transaction that wrote what it brought. */
    void written(Optional<Connection> connection, Run run, Recording written) {
        Preview shown = written.made().preview();
        Run done = run.planned(written.made().digest(), shown)
                .now(shown.empty() ? State.UNCHANGED : State.APPLIED, clock.now());
        transactions.ofDistrict(run.district(), () -> {
            if (!runs.update(done, run.state())) {
                throw new Problem(Problem.Kind.CONFLICT, "Somebody else has answered this run.");
            }
            bodies.forget(run.id());
            runs.supersede(done);
            connection.ifPresent(of -> {
                store.applied(of, run.mark(), run.whole(), clock.now());
                store.next(of.id(), nextNight(run, of), 0);
            });
            return done;
        });
        written.as(run.id());
    }

    /** By the hour that is set now: it may have been moved since the run began. */
    private Optional<Instant> nextNight(Run run, Connection connection) {
        return store.find(run.district(), connection.id()).flatMap(now -> nights.next(run.district(), now.nightlyAt()));
    }

    /** The run as it is, or without its mark if the connection was saved since it began. */
    Run marked(Optional<Connection> begunWith, Run run) {
        boolean saved = begunWith
                .filter(before -> store.find(run.district(), before.id())
                        .filter(now -> now.version() == before.version())
                        .isEmpty())
                .isPresent();
        return saved ? run.withoutMark() : run;
    }

    private Made on(byte[] roster, Optional<Connection> connection, Run run, Function<Handed, Made> work) {
        return folder.with(file -> {
            try {
                Files.write(file, roster);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return work.apply(connection
                    .map(of -> new Handed(
                            file,
                            "roster.zip",
                            of.mapping(),
                            of.guard(),
                            false,
                            true,
                            Optional.of(of.id().value())))
                    .orElseGet(() -> Handed.upload(file, run.file())));
        });
    }
}
