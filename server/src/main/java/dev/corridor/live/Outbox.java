package dev.corridor.live;

import dev.corridor.shared.PassId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What waits to be sent on one stream: of each pass the latest, in the order of the log's numbers. When too much waits,
 * all of it is dropped and the stream starts anew.
 */
final class Outbox {

    /** What a load begins with. */
    enum Start {
        NONE,
        /** What changed since the stream was told last. */
        RESUME,
        /** All open passes. */
        ANEW
    }

    /**
     * A pass, or that it is gone, as an event.
     *
     * @param seq the log's number; none for a pass that only looks different
     */
    record Item(OptionalLong seq, Event event) {}

    /**
     * What is taken out at once, to be sent in this order.
     *
     * @param ping if asked for: the log's number up to which all was put in before
     */
    record Load(Start start, List<Item> passes, List<Event> topics, OptionalLong ping) {}

    private static final int MOST_PASSES = 256;
    private static final int MOST_TOPICS = 32;

    private final Map<PassId, Item> passes = new LinkedHashMap<>();
    private final Map<String, Event> topics = new LinkedHashMap<>();
    private final Event everything;
    private Start start = Start.NONE;
    private OptionalLong ping = OptionalLong.empty();

    /** Starts empty; {@code everything} is the event that stands for all topics. */
    Outbox(Event everything) {
        this.everything = everything;
    }

    /** Puts in the newest of a pass; to be called in the order of the log's numbers. */
    synchronized void pass(PassId id, long seq, Event event) {
        put(id, new Item(OptionalLong.of(seq), event));
    }

    /** Puts in a pass that did not change itself; not older than what was put in of it before. */
    synchronized void again(PassId id, Event event) {
        put(id, new Item(OptionalLong.empty(), event));
    }

    private void put(PassId id, Item item) {
        if (start == Start.ANEW) {
            return;
        }
        passes.remove(id);
        passes.put(id, item);
        if (passes.size() > MOST_PASSES) {
            startAnew();
        }
    }

    synchronized void topic(String name, Event event) {
        if (topics.size() < MOST_TOPICS || topics.containsKey(name)) {
            topics.put(name, event);
        } else {
            topics.clear();
            topics.put(Topics.EVERYTHING, everything);
        }
    }

    synchronized void ping(long seq) {
        ping = OptionalLong.of(seq);
    }

    /** Begins the next load with what changed since the stream was told last. */
    synchronized void resume() {
        start = Start.RESUME;
    }

    /** Begins the next load with all open passes as they are when it is sent; what waits of passes is in them. */
    synchronized void startAnew() {
        passes.clear();
        start = Start.ANEW;
    }

    /** Takes everything out. */
    synchronized Load take() {
        Load load = new Load(start, List.copyOf(passes.values()), List.copyOf(topics.values()), ping);
        passes.clear();
        topics.clear();
        start = Start.NONE;
        ping = OptionalLong.empty();
        return load;
    }
}
