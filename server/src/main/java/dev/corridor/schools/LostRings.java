package dev.corridor.schools;

import dev.corridor.database.Jobs;
import dev.corridor.shared.SchoolId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks every two seconds at the halls of the schools that somebody watches on this node, and rings for what was lost.
 */
@Component
final class LostRings implements SmartLifecycle {

    /** How far a hall is. */
    private record Known(SchoolId school, long seq, long configVersion) {}

    private static final Logger LOG = LoggerFactory.getLogger(LostRings.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final JdbcClient jobs;
    private final Doorbell doorbell;
    private final Map<SchoolId, Known> known = new ConcurrentHashMap<>();
    private final Set<SchoolId> configured = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    LostRings(@Jobs JdbcClient jobs, Doorbell doorbell) {
        this.jobs = jobs;
        this.doorbell = doorbell;
        doorbell.listen(this::hear);
    }

    private void hear(Ring ring) {
        if (ring instanceof Ring.Topic(var school, var topic, var id) && known.containsKey(school)) {
            configured.add(school);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("lost-rings").start(this::lookWhileRunning);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void lookWhileRunning() {
        while (running) {
            try {
                Thread.sleep(EVERY);
                look(doorbell.watched());
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("watched halls could not be looked at: {}", failed.getMessage());
            }
        }
    }

    /** Rings for every hall that went on since the last look; a listener that knows already finds nothing new. */
    private void look(Set<SchoolId> watched) {
        known.keySet().retainAll(watched);
        if (watched.isEmpty()) {
            return;
        }
        for (Known now : halls(watched)) {
            Known before = known.put(now.school(), now);
            if (before == null || before.seq() < now.seq()) {
                doorbell.hear(new Ring.Passes(now.school(), now.seq()));
            }
            boolean told = configured.remove(now.school());
            if (before != null && before.configVersion() < now.configVersion() && !told) {
                doorbell.hear(new Ring.Topic(now.school(), Ring.EVERYTHING, ""));
            }
        }
    }

    private List<Known> halls(Collection<SchoolId> watched) {
        return jobs.sql("""
                select school_id, last_seq, config_version
                from   hall
                where  school_id = any (cast(:schools as uuid[]))
                """)
                .param("schools", watched.stream().map(SchoolId::toString).toArray(String[]::new))
                .query((row, n) ->
                        new Known(new SchoolId(row.getObject(1, UUID.class)), row.getLong(2), row.getLong(3)))
                .list();
    }
}
