package dev.corridor.live;

import dev.corridor.passes.PassCard;
import dev.corridor.passes.Showing;
import dev.corridor.passes.ViewKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All open passes of a school at one moment, for every viewer who starts just then. */
final class Snapshot {

    /** Cards also say what depends on the time, such as waits. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Showing open;
    private final Events events;
    private final long madeAt = System.nanoTime();
    private final Map<ViewKey, Beginning> byKey = new ConcurrentHashMap<>();
    private final Map<PassCard, byte[]> byCard = new ConcurrentHashMap<>();

    Snapshot(Showing open, Events events) {
        this.open = open;
        this.events = events;
    }

    /** Whether it is of just now, and reaches up to this number. */
    boolean fresh(long atLeast) {
        return open.seq() >= atLeast && System.nanoTime() - madeAt < FRESH.toNanos();
    }

    Beginning beginning(ViewKey key) {
        return byKey.computeIfAbsent(key, this::make);
    }

    /** The passes that a viewer sees, for one who knows them but perhaps not as they look now. */
    List<Event> again(ViewKey key) {
        return open.to(key).stream()
                .map(card -> events.again(byCard.computeIfAbsent(card, events::json)))
                .toList();
    }

    /** What it was made from. */
    Showing open() {
        return open;
    }

    private Beginning make(ViewKey key) {
        List<byte[]> cards = open.to(key).stream()
                .map(card -> byCard.computeIfAbsent(card, events::json))
                .toList();
        return new Beginning(open.seq(), List.of(events.snapshot(open.seq(), cards)));
    }
}
