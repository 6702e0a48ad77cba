package dev.corridor.schools;

import dev.corridor.database.Jobs;
import dev.corridor.shared.SchoolId;
import jakarta.annotation.PreDestroy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells every node, after a commit, that something changed. This node's listeners hear it at once; other nodes by a
 * {@code notify} that is sent outside the transaction, many rings at a time, since a notification holds a lock that all
 * commits wait for.
 *
 * <p>A ring may be lost and may come twice; it says only that there is something to look at.
 */
@Component
public final class Doorbell {

    static final String CHANNEL = "corridor";
    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);
    private static final int WAITING = 100_000;
    private static final long PAUSE_MILLIS = 20;

    private final String node = UUID.randomUUID().toString();
    private final List<Consumer<Ring>> listeners = new CopyOnWriteArrayList<>();
    private final List<Supplier<Set<SchoolId>>> watchers = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Ring> outgoing = new LinkedBlockingQueue<>(WAITING);
    private final JdbcClient jobs;
    private final Thread sender;

    Doorbell(@Jobs JdbcClient jobs) {
        this.jobs = jobs;
        this.sender = Thread.ofVirtual().name("doorbell").start(this::send);
    }

    /** Rings here and on every other node. Never fails and never waits. */
    public void ring(Ring ring) {
        hear(ring);
        if (!outgoing.offer(ring)) {
            LOG.warn("the doorbell cannot keep up; other nodes find out by looking");
        }
    }

    /**
     * Calls a listener for every ring, this node's own included. A listener must be quick, and may be called by many
     * threads.
     */
    public void listen(Consumer<Ring> listener) {
        listeners.add(listener);
    }

    /**
     * Has the halls of these schools looked at every two seconds, so that a lost ring is heard late instead of never.
     */
    public void watch(Supplier<Set<SchoolId>> schools) {
        watchers.add(schools);
    }

    Set<SchoolId> watched() {
        return watchers.stream().flatMap(watcher -> watcher.get().stream()).collect(Collectors.toSet());
    }

    /** This node's name among its like. */
    String node() {
        return node;
    }

    /** Tells this node's listeners. */
    void hear(Ring ring) {
        for (Consumer<Ring> listener : listeners) {
            try {
                listener.accept(ring);
            } catch (RuntimeException failed) {
                LOG.error("a listener failed at {}", ring, failed);
            }
        }
    }

    private void send() {
        try {
            while (true) {
                Set<Ring> rings = new LinkedHashSet<>();
                rings.add(outgoing.take());
                outgoing.drainTo(rings);
                notifyOthers(rings);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void notifyOthers(Set<Ring> rings) {
        String[] payloads = RingText.newest(rings).stream()
                .map(ring -> RingText.write(node, ring))
                .toArray(String[]::new);
        try {
            jobs.sql("select pg_notify(:channel, payload) from unnest(cast(:payloads as text[])) as sent (payload)")
                    .param("channel", CHANNEL)
                    .param("payloads", payloads)
                    .query(row -> {});
        } catch (RuntimeException failed) {
            LOG.warn("other nodes could not be notified: {}", failed.getMessage());
        }
    }

    @PreDestroy
    void close() {
        sender.interrupt();
    }
}
