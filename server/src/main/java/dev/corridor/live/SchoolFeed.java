package dev.corridor.live;

import dev.corridor.passes.Passes;
import dev.corridor.passes.Showing;
import dev.corridor.passes.ViewKey;
import dev.corridor.shared.SchoolId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A school's news for the streams that are open on this node. One thread reads what changed, once for all viewers, and
 * puts into each stream's outbox what its viewer sees.
 */
final class SchoolFeed {

    private static final Logger LOG = LoggerFactory.getLogger(SchoolFeed.class);
    static final int WORTH_TELLING = 200;

    private final SchoolId school;
    private final Passes passes;
    private final Events events;
    private final Executor executor;
    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private final AtomicInteger calls = new AtomicInteger();
    /** The newest number anybody rang with. */
    private final AtomicLong rung = new AtomicLong();
    /** Up to where streams have been told. */
    private volatile long told = -1;

    private final Lines lines = new Lines();
    private final Waiters waiters = new Waiters();
    private final Lock snapshots = new ReentrantLock();
    private volatile Optional<Snapshot> snapshot = Optional.empty();

    SchoolFeed(SchoolId school, Passes passes, Events events, Executor executor) {
        this.school = school;
        this.passes = passes;
        this.events = events;
        this.executor = executor;
    }

    SchoolId school() {
        return school;
    }

    /** Whoever waits for news without a stream. */
    Waiters waiters() {
        return waiters;
    }

    /** Waits until there is something after a number; false if the time is over before. */
    boolean await(long after, long until) throws InterruptedException {
        return waiters.await(() -> rung.get() > after, until);
    }

    Set<LiveStream> streams() {
        return streams;
    }

    /** Up to where streams have been told. */
    long told() {
        return Math.max(told, 0);
    }

    void add(LiveStream stream) {
        synchronized (this) {
            streams.add(stream);
        }
        stream.wake();
    }

    /** With the last one gone, whoever comes next begins with what is true then. */
    synchronized void remove(LiveStream stream) {
        streams.remove(stream);
        if (streams.isEmpty()) {
            told = -1;
        }
    }

    /** The first stream has begun, and knows all up to here; what comes after is told from here on. */
    private Beginning begun(Beginning beginning) {
        synchronized (this) {
            if (told < 0) {
                told = beginning.seq();
            }
        }
        if (rung.get() > told) {
            ring(rung.get());
        }
        return beginning;
    }

    /** Something happened, up to this number of the log. */
    void ring(long seq) {
        rung.accumulateAndGet(seq, Math::max);
        waiters.wake();
        if (!streams.isEmpty() && calls.getAndIncrement() == 0) {
            executor.execute(this::tell);
        }
    }

    /** All open passes that a viewer sees, not older than what any stream has been told. */
    Beginning anew(ViewKey key) {
        long atLeast = Math.max(rung.get(), told());
        Optional<Snapshot> kept = snapshot.filter(found -> found.fresh(atLeast));
        return begun((kept.isPresent() ? kept.get() : load(atLeast)).beginning(key));
    }

    private Snapshot load(long atLeast) {
        snapshots.lock();
        try {
            Optional<Snapshot> kept = snapshot.filter(found -> found.fresh(atLeast));
            if (kept.isPresent()) {
                return kept.get();
            }
            Snapshot loaded = new Snapshot(passes.open(school), events);
            snapshot = Optional.of(loaded);
            return loaded;
        } finally {
            snapshots.unlock();
        }
    }

    /** What changed after a number and a viewer may see; all open passes if that is too much. */
    Beginning after(ViewKey key, long seq) {
        Optional<Showing> changed = passes.changedSince(school, seq, WORTH_TELLING);
        if (changed.isEmpty()) {
            return anew(key);
        }
        News news = new News(changed.get(), new Lines(), events);
        return begun(new Beginning(
                news.seq(), news.to(key).stream().map(News.Item::event).toList()));
    }

    /** Tells every stream whose viewer may know that something apart from passes changed. */
    void topic(String topic, String id) {
        Event event = events.topic(topic, id);
        for (LiveStream stream : streams) {
            if (Topics.told(stream.key(), topic)) {
                stream.outbox().topic(topic + " " + id, event);
                stream.wake();
            }
        }
    }

    private void tell() {
        int answered;
        do {
            answered = calls.get();
            try {
                tellOnce();
            } catch (RuntimeException failed) {
                LOG.warn("news of school {} could not be read and is told later: {}", school, failed.getMessage());
            }
        } while (calls.addAndGet(-answered) > 0);
    }

    private void tellOnce() {
        long from = told;
        long upTo = rung.get();
        if (from < 0 || upTo <= from) {
            return;
        }
        Optional<Showing> changed = passes.changedSince(school, from, WORTH_TELLING);
        if (changed.isPresent()) {
            News news = new News(changed.get(), lines, events);
            rung.accumulateAndGet(news.seq(), Math::max);
            streams.forEach(stream -> stream.hear(news.to(stream.key())));
            told = news.seq();
            lines.keepOnly(streams.stream().map(LiveStream::key).collect(Collectors.toSet()));
        } else {
            streams.forEach(LiveStream::startAnew);
            told = upTo;
        }
    }
}
