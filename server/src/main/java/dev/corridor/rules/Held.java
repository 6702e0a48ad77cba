package dev.corridor.rules;

import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** How many places are held, everywhere in one hall: what the line goes by when it hands out turns. */
final class Held {

    private final RuleBook book;
    private final Map<RoomId, Integer> to = new HashMap<>();
    private final Map<RoomId, Integer> from = new HashMap<>();
    private int hallway;

    private Held(RuleBook book) {
        this.book = book;
    }

    static Held in(HallFacts facts, RuleBook book, Instant now) {
        Held held = new Held(book);
        for (OpenPass pass : facts.open()) {
            if (Taken.holdsRooms(pass, book, now)) {
                held.add(pass);
            }
        }
        return held;
    }

    void add(OpenPass pass) {
        to.merge(pass.destination(), 1, Integer::sum);
        from.merge(pass.origin(), 1, Integer::sum);
        hallway += Taken.holdsHallway(pass) ? 1 : 0;
    }

    /** What others hold of the places that a pass which holds none needs. */
    Taken by(OpenPass pass) {
        return new Taken(hallway, to.getOrDefault(pass.destination(), 0), from.getOrDefault(pass.origin(), 0));
    }

    /** Whether every place the pass needs is free. */
    boolean hasRoomFor(OpenPass pass) {
        Taken taken = by(pass);
        OptionalInt most = book.room(pass.destination()).map(RoomRules::maxTo).orElse(OptionalInt.empty());
        OptionalInt mostFrom = book.room(pass.origin()).map(RoomRules::maxFrom).orElse(OptionalInt.empty());
        return below(taken.to(), most) && below(taken.from(), mostFrom) && hallwayOpenTo(pass, taken);
    }

    private boolean hallwayOpenTo(OpenPass pass, Taken taken) {
        return below(taken.hallway(), book.school().hallwayCapacity())
                || book.of(pass.student()).exempt(Exemption.HALLWAY);
    }

    private static boolean below(int taken, OptionalInt most) {
        return most.isEmpty() || taken < most.getAsInt();
    }
}
