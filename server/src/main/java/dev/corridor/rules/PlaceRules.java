package dev.corridor.rules;

import java.util.List;
import java.util.OptionalInt;

/** Rules about what others hold: the hallway, the two rooms, and who must not be met. */
final class PlaceRules {

    private PlaceRules() {}

    static List<Reason> roomInHallway(Case asked) {
        OptionalInt capacity = asked.book().school().hallwayCapacity();
        return full(asked.taken().hallway(), capacity)
                ? List.of(new Reason.HallwayFull(capacity.getAsInt()))
                : List.of();
    }

    static List<Reason> roomAtDestination(Case asked) {
        OptionalInt most = asked.destination().map(RoomRules::maxTo).orElse(OptionalInt.empty());
        return full(asked.taken().to(), most) ? List.of(new Reason.DestinationFull(most.getAsInt())) : List.of();
    }

    static List<Reason> roomFromOrigin(Case asked) {
        OptionalInt most = asked.origin().map(RoomRules::maxFrom).orElse(OptionalInt.empty());
        return full(asked.taken().from(), most) ? List.of(new Reason.OriginFull(most.getAsInt())) : List.of();
    }

    static List<Reason> nobodyToAvoid(Case asked) {
        return Rule.when(
                Encounters.wouldMeet(asked.student().id(), asked.facts(), asked.book(), asked.now()),
                new Reason.Encounter());
    }

    private static boolean full(int taken, OptionalInt capacity) {
        return capacity.isPresent() && taken >= capacity.getAsInt();
    }
}
