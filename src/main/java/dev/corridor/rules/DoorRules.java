package dev.corridor.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Rules of the two rooms: whether their doors are open to this student now. */
final class DoorRules {

    private DoorRules() {}

    static List<Reason> twoRooms(Case asked) {
        return Rule.when(asked.request().origin().equals(asked.request().destination()), new Reason.SameRoom());
    }

    /** A closed room takes nobody in; who is in it may leave. A room that is gone is closed both ways. */
    static List<Reason> open(Case asked) {
        if (asked.origin().isEmpty()) {
            return List.of(new Reason.RoomClosed(Side.ORIGIN, Optional.empty(), Optional.empty()));
        }
        return asked.destination()
                .map(room -> open(room, asked))
                .orElseGet(() -> List.of(new Reason.RoomClosed(Side.DESTINATION, Optional.empty(), Optional.empty())));
    }

    static List<Reason> visible(Case asked) {
        return Rule.when(
                asked.destination()
                        .filter(room -> !room.visibility().to(asked.student()))
                        .isPresent(),
                new Reason.RoomNotVisible());
    }

    static List<Reason> anOrigin(Case asked) {
        return Rule.when(asked.origin().filter(room -> !room.showAsOrigin()).isPresent(), new Reason.NotAnOrigin());
    }

    static List<Reason> notPaused(Case asked) {
        return asked.origin()
                .flatMap(RoomRules::pausedUntil)
                .filter(until -> asked.now().isBefore(until))
                .<List<Reason>>map(until -> List.of(new Reason.OriginPaused(Optional.of(until))))
                .orElse(List.of());
    }

    private static List<Reason> open(RoomRules room, Case asked) {
        Optional<Closure> closure = room.closure().filter(closed -> closed.lasts(asked.now()));
        ZoneId zone = asked.book().days().zone();
        if (closure.isEmpty()
                && room.hours()
                        .filter(hours -> !hours.contain(asked.now(), zone))
                        .isEmpty()) {
            return List.of();
        }
        Optional<Instant> until = closure.isPresent() ? closure.get().until() : Optional.of(asked.now());
        return List.of(new Reason.RoomClosed(
                Side.DESTINATION,
                closure.flatMap(Closure::reason),
                until.map(moment ->
                        room.hours().map(hours -> hours.next(moment, zone)).orElse(moment))));
    }
}
