package dev.corridor.schools;

import dev.corridor.database.Jobs;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds, each second and without locks, the schools in which something is due or whose configuration changed since
 * their waiters were looked at, and has the due work done. Each node does this; the work is repeatable.
 */
@Component
final class HallClock implements SmartLifecycle {

    /** One kind of work in one school. */
    private record Job(DueWork work, SchoolId school) {}

    private static final Logger LOG = LoggerFactory.getLogger(HallClock.class);
    private static final Duration TICK = Duration.ofSeconds(1);

    private final JdbcClient jobs;
    private final ObjectProvider<DueWork> works;
    private final SchoolClock clock;
    private final Set<Job> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    HallClock(@Jobs JdbcClient jobs, ObjectProvider<DueWork> works, SchoolClock clock) {
        this.jobs = jobs;
        this.works = works;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("hall-clock").start(this::tickWhileRunning);
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
            try {
                works.forEach(this::tickUnlessItFails);
                Thread.sleep(TICK);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private void tickUnlessItFails(DueWork work) {
        try {
            tick(work);
        } catch (RuntimeException failed) {
            LOG.warn("the hall clock missed a tick: {}", failed.getMessage());
        }
    }

    private void tick(DueWork work) {
        Set<SchoolId> schools = new HashSet<>(work.due(clock.now()));
        schools.addAll(unreviewed());
        for (SchoolId school : schools) {
            Job job = new Job(work, school);
            if (underWay.add(job)) {
                Thread.ofVirtual().name("due-" + school).start(() -> run(job));
            }
        }
    }

    private List<SchoolId> unreviewed() {
        return jobs.sql("""
                select school_id
                from   hall
                where  reviewed_version < config_version
                """)
                .query((row, n) -> new SchoolId(row.getObject(1, UUID.class)))
                .list();
    }

    private void run(Job job) {
        try {
            job.work().run(job.school());
        } catch (RuntimeException failed) {
            LOG.warn("due work of school {} failed and is tried again", job.school(), failed);
        } finally {
            underWay.remove(job);
        }
    }
}
