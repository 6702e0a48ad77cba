package dev.corridor.live;

import dev.corridor.access.SessionId;
import dev.corridor.passes.ViewKey;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PassId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One viewer's stream. Whoever has news puts it into the outbox and goes on; while there is any, one thread of the
 * stream's own sends it, so a slow or dead browser delays nobody.
 */
final class LiveStream {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);

    private final Actor actor;
    private final SchoolFeed feed;
    private final Wire wire;
    private final Events events;
    private final Executor executor;
    private final Outbox outbox;
    private final long openedAt = System.nanoTime();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile ViewKey key;
    /** Up to where the beginning reached; like the next for the sending thread alone. */
    private long begun;
    /** Up to where all has been sent. */
    private long told;

    /**
     * Makes a stream that has sent nothing yet.
     *
     * @param after the log's number up to which the browser knows everything; none to start anew
     */
    LiveStream(
            Actor actor,
            ViewKey key,
            OptionalLong after,
            SchoolFeed feed,
            Wire wire,
            Events events,
            Executor executor) {
        this.actor = actor;
        this.key = key;
        this.feed = feed;
        this.wire = wire;
        this.events = events;
        this.executor = executor;
        this.outbox = new Outbox(events.topic(Topics.EVERYTHING, ""));
        this.told = after.orElse(0);
        if (after.isPresent()) {
            outbox.resume();
        } else {
            outbox.startAnew();
        }
    }

    SessionId session() {
        return SessionId.of(actor.device());
    }

    /** For comparing alone. */
    long openedAt() {
        return openedAt;
    }

    Actor actor() {
        return actor;
    }

    ViewKey key() {
        return key;
    }

    Outbox outbox() {
        return outbox;
    }

    /** Puts in news for this stream's viewer. */
    void hear(List<News.Item> items) {
        if (!items.isEmpty()) {
            items.forEach(item -> outbox.pass(item.pass(), item.seq(), item.event()));
            wake();
        }
    }

    /** Puts in passes that look different now, though they did not change themselves. */
    void hearAgain(Map<PassId, Event> cards) {
        if (!cards.isEmpty()) {
            cards.forEach(outbox::again);
            wake();
        }
    }

    void startAnew() {
        outbox.startAnew();
        wake();
    }

    /** Shows from now on what another key sees. */
    void show(ViewKey other) {
        key = other;
        startAnew();
    }

    /** Has what waits in the outbox sent. */
    void wake() {
        if (calls.getAndIncrement() == 0) {
            executor.execute(this::send);
        }
    }

    /** Sends a sign of life after whatever waits. */
    void ping() {
        outbox.ping(feed.told());
        wake();
    }

    void close() {
        wire.close();
    }

    private void send() {
        try {
            int answered;
            do {
                answered = calls.get();
                sendLoad(outbox.take());
            } while (calls.addAndGet(-answered) > 0);
        } catch (IOException gone) {
            feed.remove(this);
        } catch (RuntimeException failed) {
            LOG.warn("a stream of school {} is closed: {}", actor.school(), failed.getMessage());
            close();
        }
    }

    private void sendLoad(Outbox.Load load) throws IOException {
        List<Event> out = new ArrayList<>();
        switch (load.start()) {
            case NONE -> {}
            case RESUME -> begin(feed.after(key, told), out);
            case ANEW -> begin(feed.anew(key), out);
        }
        for (Outbox.Item item : load.passes()) {
            if (item.seq().orElse(Long.MAX_VALUE) > begun) {
                told = item.seq().orElse(told);
                out.add(item.event());
            }
        }
        out.addAll(load.topics());
        if (load.ping().isPresent()) {
            told = Math.max(told, load.ping().getAsLong());
            out.add(events.ping(told));
        }
        if (!out.isEmpty()) {
            wire.write(out);
        }
    }

    private void begin(Beginning beginning, List<Event> out) {
        begun = beginning.seq();
        told = begun;
        out.addAll(beginning.events());
    }
}
