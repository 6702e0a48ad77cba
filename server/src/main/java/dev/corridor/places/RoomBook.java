package dev.corridor.places;

import dev.corridor.rules.RoomRules;
import dev.corridor.shared.RoomId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The living rooms of a school under one version of its configuration. */
record RoomBook(List<Room> rooms, Map<RoomId, Room> byId, Map<RoomId, RoomRules> rules) {

    static RoomBook of(List<Room> rooms) {
        return new RoomBook(
                List.copyOf(rooms),
                rooms.stream().collect(Collectors.toUnmodifiableMap(Room::id, Function.identity())),
                rooms.stream().collect(Collectors.toUnmodifiableMap(Room::id, RulesOfRoom::of)));
    }
}
