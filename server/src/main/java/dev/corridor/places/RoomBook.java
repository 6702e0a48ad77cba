package dev.corridor.places;

import dev.corridor.rules.RoomRules;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The living rooms of a school under one version of its configuration. */
record RoomBook(List<Room> rooms, Map<RoomId, Room> byId, Map<RoomId, RoomRules> rules) {

    /** Everybody whom a restriction names. */
    static Set<PersonId> named(List<Room> rooms) {
        return rooms.stream()
                .map(Room::settings)
                .flatMap(settings -> Stream.of(settings.restrictionNow(), settings.restrictionLater()))
                .flatMap(approval -> approval.teachers().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The book of these rooms.
     *
     * @param able those of the named who can answer requests
     */
    static RoomBook of(List<Room> rooms, Set<PersonId> able) {
        return new RoomBook(
                List.copyOf(rooms),
                rooms.stream().collect(Collectors.toUnmodifiableMap(Room::id, Function.identity())),
                rooms.stream().collect(Collectors.toUnmodifiableMap(Room::id, room -> RulesOfRoom.of(room, able))));
    }
}
