package dev.corridor.rosters.runs;

import dev.corridor.rosters.Importer.Made;
import dev.corridor.rosters.Recording;
import dev.corridor.rosters.Uploader;
import dev.corridor.rosters.runs.Run.Cause;
import dev.corridor.rosters.store.RunStore;
import dev.corridor.schools.School;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Sets runs going of what somebody hands in: a file in the browser, shown before it is applied, or a command. */
@Component
public class RosterUploads {

    private static final int LONGEST_NAME = 200;
    /** Each may be as large as uploads may be, and they are read one after another. */
    private static final int MOST_AT_ONCE = 3;

    private final SchoolTransactions transactions;
    private final RunStore runs;
    private final RosterRunner runner;
    private final RunThreads threads;
    private final SchoolClock clock;

    RosterUploads(
            SchoolTransactions transactions,
            RunStore runs,
            RosterRunner runner,
            RunThreads threads,
            SchoolClock clock) {
        this.transactions = transactions;
        this.runs = runs;
        this.runner = runner;
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * Begins to read an upload, and to show what it would do.
     *
     * @param file which this deletes
     * @param name what its owner calls it
     * @throws Problem CONFLICT while several of theirs are being read
     */
    public Run start(Uploader who, Path file, String name) {
        try {
            mustNotBeTooMany(who);
            Run run = begun(who, Cause.UPLOAD, name);
            threads.go(run, () -> runner.look(who, run, file));
            return run;
        } catch (RuntimeException notBegun) {
            RosterRunner.delete(file);
            throw notBegun;
        }
    }

    /**
     * Does work that somebody stands by for as a run.
     *
     * @param work imports, and tells in its transaction what it wrote
     */
    public Made now(Uploader who, String name, Function<Consumer<Recording>, Made> work) {
        Run run = begun(who, who.account().isPresent() ? Cause.UPLOAD : Cause.COMMAND, name);
        return threads.here(run, () -> runner.now(run, work));
    }

    private void mustNotBeTooMany(Uploader who) {
        long reading = transactions.ofDistrict(
                who.district(),
                () -> runs.uploading(who.district(), who.account().orElseThrow()));
        if (reading >= MOST_AT_ONCE) {
            throw new Problem(
                    Problem.Kind.CONFLICT, "Your last uploads are still being read. Try again when one is shown.");
        }
    }

    private Run begun(Uploader who, Cause cause, String name) {
        String shortName = name.isBlank() ? "roster" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
        Run run = Run.begun(who.district(), Optional.empty(), cause, who.account(), 1, clock.now())
                .of(who.only().map(School::id), shortName);
        transactions.ofDistrict(who.district(), () -> {
            runs.insert(run);
            return run;
        });
        return run;
    }
}
