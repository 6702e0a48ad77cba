package dev.corridor.live;

import dev.corridor.passes.Passes;
import dev.corridor.passes.Showing;
import dev.corridor.passes.ViewKey;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
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

    /** What streams were shown first since something was configured; what it says of passes may be old. */
    private volatile Optional<Showing> shown = Optional.empty();

    private final AtomicBoolean configured = new AtomicBoolean();
    /** The newest number anybody had rung with when something was last configured. */
    private volatile long configuredAt = -1;

    private final AtomicLong configurations = new AtomicLong();
    private final Lines lines = new Lines();
    private final Waiters waiters = new Waiters();
    private final Snapshots snapshots;

    SchoolFeed(SchoolId school, Passes passes, Events events, Executor executor) {
        this.school = school;
        this.passes = passes;
        this.events = events;
        this.executor = executor;
        this.snapshots = new Snapshots(() -> passes.open(school), events);
    }

    SchoolId school() {
        return school;
    }

    /** Whoever waits for news without a stream. */
    Waiters waiters() {
        return waiters;
    }

    /**
     * Waits until there is something after a number, or something is configured; false if the time is over before.
     *
     * @param configurations as {@link #configurations} said before
     */
    boolean await(long after, long configurations, long until) throws InterruptedException {
        return waiters.await(() -> rung.get() > after || this.configurations.get() != configurations, until);
    }

    /** How often something may have been configured. */
    long configurations() {
        return configurations.get();
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
            shown = Optional.empty();
        }
    }

    /** The first stream has begun, and knows all up to here; what comes after is told from here on. */
    private Beginning begun(Beginning beginning, Showing from) {
        synchronized (this) {
            if (told < 0) {
                told = beginning.seq();
            }
            if (shown.isEmpty()) {
                shown = Optional.of(from);
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
        Snapshot found = snapshots.upTo(atLeast);
        return begun(found.beginning(key), found.open());
    }

    /** What changed after a number and a viewer may see; all open passes if that is too much. */
    Beginning after(ViewKey key, long seq) {
        Optional<Showing> changed = passes.changedSince(school, seq, WORTH_TELLING);
        if (changed.isEmpty()) {
            return anew(key);
        }
        News news = new News(changed.get(), new Lines(), events);
        List<Event> all =
                new ArrayList<>(news.to(key).stream().map(News.Item::event).toList());
        if (seq <= configuredAt) {
            all.addAll(snapshots.upTo(news.seq()).again(key));
        }
        return begun(new Beginning(news.seq(), all), changed.get());
    }

    /** Tells every stream whose viewer may know that something apart from passes changed. */
    void topic(String topic, String id) {
        snapshots.forget();
        configuredAt = Math.max(rung.get(), told());
        configurations.incrementAndGet();
        waiters.wake();
        Event event = events.topic(topic, id);
        for (LiveStream stream : streams) {
            if (Topics.told(stream.key(), topic)) {
                stream.outbox().topic(topic + " " + id, event);
                stream.wake();
            }
        }
    }

    /** Tells one person's streams that something changed which nobody else is shown. */
    void topicOf(PersonId person, String topic) {
        Event event = events.topic(topic, "");
        for (LiveStream stream : streams) {
            if (stream.actor().person().equals(person)) {
                stream.outbox().topic(topic, event);
                stream.wake();
            }
        }
    }

    /** Tells again, of passes that did not change themselves, those that look different if something was configured. */
    void lookAgain() {
        configured.set(true);
        if (!streams.isEmpty() && calls.getAndIncrement() == 0) {
            executor.execute(this::tell);
        }
    }

    private void tell() {
        int answered;
        do {
            answered = calls.get();
            try {
                tellChanges();
                tellLooks();
            } catch (RuntimeException failed) {
                LOG.warn("news of school {} could not be read and is told later: {}", school, failed.getMessage());
            }
        } while (calls.addAndGet(-answered) > 0);
    }

    private void tellLooks() {
        Showing before = shown.orElse(null);
        if (before == null || !configured.getAndSet(false)) {
            return;
        }
        try {
            Showing now = passes.open(school);
            if (!now.looksAs(before)) {
                Looks looks = new Looks(now, before, events);
                streams.forEach(stream -> stream.hearAgain(looks.to(stream.key())));
            }
            shown = Optional.of(now);
        } catch (RuntimeException failed) {
            configured.set(true);
            throw failed;
        }
    }

    private void tellChanges() {
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
