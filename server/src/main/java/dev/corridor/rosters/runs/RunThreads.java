package dev.corridor.rosters.runs;

import dev.corridor.rosters.store.RunStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.SchoolClock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works on runs after the requests that began them, and says of each that this server still has it. */
@Component
final class RunThreads {

    /** Reading and comparing a district takes a core and a good deal of memory. */
    private static final int AT_ONCE = 2;

    private static final Duration BEAT = RosterRuns.DEAD_AFTER.dividedBy(4);

    private static final Logger LOG = LoggerFactory.getLogger(RunThreads.class);

    private final SchoolTransactions transactions;
    private final RunStore store;
    private final SchoolClock clock;
    /** Those that this server works on, or will. */
    private final Map<RunId, Run> mine = new ConcurrentHashMap<>();

    private final ExecutorService fetches = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("roster-", 1).daemon().factory());
    /** An admin who uploaded a file, or said yes, waits for no other system's answers. */
    private final ExecutorService answers = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("roster-answer-", 1).daemon().factory());

    RunThreads(SchoolTransactions transactions, RunStore store, SchoolClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    /** @param work ends in every case with a run that says how it ended */
    void go(Run run, Runnable work) {
        mine.put(run.id(), run);
        boolean fetches = run.state() == Run.State.FETCHING && !run.uploaded();
        (fetches ? this.fetches : answers).execute(() -> {
            try {
                work.run();
            } finally {
                mine.remove(run.id());
            }
        });
    }

    /** Does work in this thread, where no clock may be: what has this run says by itself that it has. */
    <T> T here(Run run, Supplier<T> work) {
        mine.put(run.id(), run);
        Thread beats = Thread.ofVirtual().name("roster-beat").start(this::beatOn);
        try {
            return work.get();
        } finally {
            beats.interrupt();
            mine.remove(run.id());
        }
    }

    private void beatOn() {
        try {
            while (true) {
                Thread.sleep(BEAT);
                beatOnce();
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of four, one may be missed. */
    private void beatOnce() {
        try {
            beat();
        } catch (RuntimeException failed) {
            LOG.warn("a run could not say that it goes on: {}", failed.getMessage());
        }
    }

    /** Says of all runs that this server has, also of those that wait for a thread, that it still has them. */
    void beat() {
        mine.values()
                .forEach(run -> transactions.ofDistrict(run.district(), () -> {
                    store.alive(run.id(), clock.now());
                    return run;
                }));
    }
}
