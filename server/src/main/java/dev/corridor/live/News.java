package dev.corridor.live;

import dev.corridor.passes.PassCard;
import dev.corridor.passes.Showing;
import dev.corridor.passes.ViewKey;
import dev.corridor.shared.PassId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Passes that changed, as events: made once for all viewers who see the same. For one thread. */
final class News {

    /** A pass, or that it is gone, as an event. */
    record Item(PassId pass, long seq, Event event) {}

    private final Showing changed;
    private final Lines lines;
    private final Events events;
    private final Map<ViewKey, List<Item>> byKey = new HashMap<>();
    private final Map<PassCard, Event> byCard = new HashMap<>();

    News(Showing changed, Lines lines, Events events) {
        this.changed = changed;
        this.lines = lines;
        this.events = events;
    }

    /** The log's number they are as of. */
    long seq() {
        return changed.seq();
    }

    /** What a viewer is told, in the order of the log's numbers. */
    List<Item> to(ViewKey key) {
        return byKey.computeIfAbsent(key, this::make);
    }

    private List<Item> make(ViewKey key) {
        Stream<Item> seen = changed.to(key).stream()
                .map(card -> new Item(card.id(), card.seq(), byCard.computeIfAbsent(card, this::event)));
        Stream<Item> gone = changed.goneFrom(key).stream()
                .map(left -> new Item(left.id(), left.seq(), events.gone(left.seq(), left.id())));
        Stream<Item> moved = lines.moved(key, changed.inLine(key)).stream()
                .map(card -> new Item(card.id(), seq(), events.pass(seq(), events.json(card))));
        return Stream.concat(Stream.concat(seen, gone).sorted(Comparator.comparingLong(Item::seq)), moved)
                .toList();
    }

    private Event event(PassCard card) {
        return events.pass(card.seq(), events.json(card));
    }
}
