package dev.corridor.rosters.runs;

import dev.corridor.database.UploadFolder;
import dev.corridor.rosters.store.ConnectionStore;
import dev.corridor.rosters.store.ConnectionStore.Due;
import dev.corridor.rosters.store.RunStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.SchoolClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Begins the runs that are due. Each node looks; the one that takes a run first has it. */
@Component
final class RosterClock implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RosterClock.class);
    private static final Duration TICK = Duration.ofSeconds(5);

    /** Uploads that nobody applied within their hour are forgotten this often, and files that a cut-off server left. */
    private static final Duration SWEEPING = Duration.ofMinutes(10);

    /** A server that has just started has more urgent things to do. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private final SchoolTransactions transactions;
    private final ConnectionStore store;
    private final RunStore runs;
    private final RosterRuns starter;
    private final RunThreads threads;
    private final Nights nights;
    private final Forgetting forgetting;
    private final UploadFolder uploads;
    private final SchoolClock clock;
    private volatile Instant sweepsAt;
    private volatile Instant forgetsAt;
    private volatile boolean running;

    RosterClock(
            SchoolTransactions transactions,
            ConnectionStore store,
            RunStore runs,
            RosterRuns starter,
            RunThreads threads,
            Nights nights,
            Forgetting forgetting,
            UploadFolder uploads,
            SchoolClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.runs = runs;
        this.starter = starter;
        this.threads = threads;
        this.nights = nights;
        this.forgetting = forgetting;
        this.uploads = uploads;
        this.clock = clock;
        this.sweepsAt = clock.now();
        this.forgetsAt = clock.now().plus(SETTLED);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("roster-clock").start(this::tickWhileRunning);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void tickWhileRunning() {
        while (running) {
            tickOrMiss();
            try {
                Thread.sleep(TICK);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    /** Whatever fails, such as the database, may be there again at the next tick. */
    void tickOrMiss() {
        try {
            tick();
        } catch (RuntimeException failed) {
            LOG.warn("the roster clock missed a tick: {}", failed.getMessage());
        }
    }

    /** Looks once. */
    void tick() {
        threads.beat();
        Instant now = clock.now();
        store.due(now).forEach(this::tryToBegin);
        runs.dead(now.minus(RosterRuns.DEAD_AFTER)).forEach(dead -> starter.interrupted(dead.district(), dead.id()));
        if (now.isAfter(sweepsAt)) {
            sweepsAt = now.plus(SWEEPING);
            uploads.sweep();
            sweep(now.minus(RosterRuns.UPLOADS_KEPT));
        }
        if (now.isAfter(forgetsAt)) {
            forgetsAt = now.plus(Duration.ofDays(1));
            forgetting.forget(now.minus(Forgetting.AFTER));
        }
    }

    /** Forgets uploads that have waited since before a moment. */
    void sweep(Instant before) {
        runs.uploadsSince(before).forEach(this::forget);
    }

    /** One that is answered just now stays. */
    private void forget(RunStore.Found old) {
        try {
            starter.forget(old.district(), old.id());
        } catch (RuntimeException answered) {
            LOG.info("upload {} was not forgotten: {}", old.id(), answered.getMessage());
        }
    }

    /** What is wrong with one connection keeps no other waiting. */
    private void tryToBegin(Due due) {
        try {
            begin(due);
        } catch (RuntimeException failed) {
            LOG.warn("roster connection {} could not begin its night: {}", due.id(), failed.getMessage());
        }
    }

    private void begin(Due due) {
        Optional<Connection> taken = transactions.ofDistrict(
                due.district(),
                () -> store.find(due.district(), due.id())
                        .filter(connection -> store.claim(due, nights.next(due.district(), connection.nightlyAt()))));
        taken.filter(connection -> connection.nightlyAt().isPresent()).ifPresent(starter::nightly);
    }
}
