package dev.corridor.live;

import dev.corridor.passes.PassCard;
import dev.corridor.passes.Showing;
import dev.corridor.passes.ViewKey;
import dev.corridor.shared.PassId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Passes that look different since something was configured, such as a room whose ending is restricted now: made once
 * for all viewers who see the same. For one thread.
 */
final class Looks {

    private final Showing now;
    private final Showing before;
    private final Events events;
    private final Map<ViewKey, Map<PassId, Event>> byKey = new HashMap<>();
    private final Map<PassCard, Event> byCard = new HashMap<>();

    Looks(Showing now, Showing before, Events events) {
        this.now = now;
        this.before = before;
        this.events = events;
    }

    /** What a viewer is told again. */
    Map<PassId, Event> to(ViewKey key) {
        return byKey.computeIfAbsent(key, this::make);
    }

    private Map<PassId, Event> make(ViewKey key) {
        Map<PassId, Event> cards = new LinkedHashMap<>();
        now.reconfigured(key, before)
                .forEach(card ->
                        cards.put(card.id(), byCard.computeIfAbsent(card, one -> events.again(events.json(one)))));
        return cards;
    }
}
