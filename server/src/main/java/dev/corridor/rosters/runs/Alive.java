package dev.corridor.rosters.runs;

import dev.corridor.rosters.store.RunStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.SchoolClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says, while it is open, that somebody works on a run. */
final class Alive implements AutoCloseable {

    private static final Duration BEAT = Duration.ofSeconds(20);

    /** After so long without a sign nobody does. */
    static final Duration DEAD_AFTER = Duration.ofMinutes(2);

    private final SchoolTransactions transactions;
    private final RunStore runs;
    private final Run run;
    private final SchoolClock clock;
    private @Nullable Thread beating;

    Alive(SchoolTransactions transactions, RunStore runs, Run run, SchoolClock clock) {
        this.transactions = transactions;
        this.runs = runs;
        this.run = run;
        this.clock = clock;
    }

    /** Says so from now on, several times a minute. */
    void beat() {
        beating = Thread.ofVirtual().name("alive-" + run.id()).start(() -> {
            try {
                while (true) {
                    Thread.sleep(BEAT);
                    transactions.ofDistrict(run.district(), () -> {
                        runs.alive(run.id(), clock.now());
                        return run;
                    });
                }
            } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        if (beating != null) {
            beating.interrupt();
        }
    }
}
