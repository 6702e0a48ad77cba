package dev.corridor.rosters.runs;

import dev.corridor.rosters.Importer.Made;
import dev.corridor.rosters.Recording;
import dev.corridor.rosters.Uploader;
import dev.corridor.rosters.runs.Run.Cause;
import dev.corridor.rosters.store.RunStore;
import dev.corridor.schools.School;
import dev.corridor.schools.SchoolTransactions;
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
     */
    public Run start(Uploader who, Path file, String name) {
        try {
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
