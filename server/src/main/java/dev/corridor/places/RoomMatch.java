package dev.corridor.places;

import dev.corridor.places.RoomsFile.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rows of a file are about rooms that are there. A room is known again by its name, else by its number if just
 * one room has it that no row names; every other row is a new room.
 */
final class RoomMatch {

    private RoomMatch() {}

    /** What a row calls its room; blank if it says neither name nor number. */
    static String called(Line line) {
        String name = line.text(RoomColumn.NAME);
        String number = line.text(RoomColumn.NUMBER);
        return name.isEmpty() && !number.isEmpty() ? "Room " + number : name;
    }

    static Map<Line, Room> known(List<Line> lines, List<Room> rooms) {
        Map<Line, Room> there = new HashMap<>();
        Set<Room> claimed = new HashSet<>();
        Map<String, Room> byName = new HashMap<>();
        rooms.forEach(room -> byName.put(Names.fold(room.name()), room));
        for (Line line : lines) {
            Room room = byName.get(Names.fold(called(line)));
            if (room != null && claimed.add(room)) {
                there.put(line, room);
            }
        }
        Map<String, List<Room>> byNumber = byNumber(rooms, claimed);
        for (Line line : lines) {
            List<Room> same = byNumber.getOrDefault(Names.fold(line.text(RoomColumn.NUMBER)), List.of());
            if (!there.containsKey(line) && same.size() == 1 && claimed.add(same.getFirst())) {
                there.put(line, same.getFirst());
            }
        }
        return there;
    }

    private static Map<String, List<Room>> byNumber(List<Room> rooms, Set<Room> but) {
        Map<String, List<Room>> byNumber = new HashMap<>();
        for (Room room : rooms) {
            if (!but.contains(room) && !room.number().isEmpty()) {
                byNumber.computeIfAbsent(Names.fold(room.number()), key -> new ArrayList<>())
                        .add(room);
            }
        }
        return byNumber;
    }
}
