package dev.corridor.rules;

import dev.corridor.shared.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

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

    /** Who has a turn counts as on the way: the turn is a promise. */
    static List<Reason> nobodyToAvoid(Case asked) {
        Set<PersonId> apart = keptApart(asked);
        return Rule.when(
                !apart.isEmpty()
                        && asked.facts().open().stream()
                                .anyMatch(pass -> onTheWay(pass) && apart.contains(pass.student())),
                new Reason.Encounter());
    }

    static boolean onTheWay(OpenPass pass) {
        return pass.state() == OpenPass.State.ACTIVE || pass.state() == OpenPass.State.READY;
    }

    private static boolean full(int taken, OptionalInt capacity) {
        return capacity.isPresent() && taken >= capacity.getAsInt();
    }

    private static Set<PersonId> keptApart(Case asked) {
        PersonId student = asked.student().id();
        Set<PersonId> apart = new HashSet<>();
        for (EncounterGroup group : asked.book().encounters()) {
            if (group.members().contains(student) && group.acts(asked.now())) {
                apart.addAll(group.members());
            }
        }
        apart.remove(student);
        return apart;
    }
}
