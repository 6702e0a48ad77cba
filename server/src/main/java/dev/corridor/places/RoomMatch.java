package dev.corridor.places;

import dev.corridor.places.RoomsFile.Line;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a file are about rooms that are there. A room is known again by its name, else by its number if just
 * one room has it that no row names; every other row is a new room. Where a row has the name of one room and the number
 * of another, the number tells if the file gives the first room another name, as where two rooms swap theirs; else the
 * room of that name gets the number.
 */
final class RoomMatch {

    private final List<Line> lines;
    private final List<Room> rooms;
    private final Map<String, Room> byName = new HashMap<>();
    private final Map<Line, Room> byNumber = new HashMap<>();
    private final Map<Line, Room> known = new HashMap<>();
    private final Set<Room> claimed = new HashSet<>();

    private RoomMatch(List<Line> lines, List<Room> rooms) {
        this.lines = lines;
        this.rooms = rooms;
        rooms.forEach(room -> byName.put(Names.fold(room.name()), room));
        Map<String, Room> numbered = single(rooms, Room::number);
        single(lines, RoomMatch::number).forEach((number, line) -> {
            if (numbered.containsKey(number)) {
                byNumber.put(line, numbered.get(number));
            }
        });
    }

    /** What a row calls its room; blank if it says neither name nor number. */
    static String called(Line line) {
        String name = line.text(RoomColumn.NAME);
        String number = line.text(RoomColumn.NUMBER);
        return name.isEmpty() && !number.isEmpty() ? "Room " + number : name;
    }

    /** The room of each row that is about one; no room has two. */
    static Map<Line, Room> known(List<Line> lines, List<Room> rooms) {
        RoomMatch match = new RoomMatch(lines, rooms);
        match.claim(line -> match.contradicts(line) ? null : match.named(line));
        Map<String, Room> unnamed = match.unnamed();
        match.claim(line -> match.named(line) == null ? unnamed.get(number(line)) : null);
        Set<Line> inTurn = match.inTurn();
        match.claim(line -> inTurn.contains(line) ? match.byNumber.get(line) : null);
        match.claim(match::named);
        return match.known;
    }

    /** Gives each row that has none yet the room that is told for it, unless another row has that. */
    private void claim(Function<Line, @Nullable Room> told) {
        for (Line line : lines) {
            Room room = known.containsKey(line) ? null : told.apply(line);
            if (room != null && claimed.add(room)) {
                known.put(line, room);
            }
        }
    }

    /**
     * Of the rows that have the name of one room and the number of another those whose number tells: the room of that
     * name is another row's, and that of the number is none's.
     */
    private Set<Line> inTurn() {
        Set<Line> inTurn =
                new HashSet<>(lines.stream().filter(this::contradicts).toList());
        Set<Room> taken = new HashSet<>(claimed);
        boolean fewer = true;
        while (fewer) {
            Set<Room> renamed = new HashSet<>(claimed);
            inTurn.forEach(line -> renamed.add(byNumber.get(line)));
            List<Line> by = inTurn.stream()
                    .filter(line -> taken.contains(byNumber.get(line)) || !renamed.contains(named(line)))
                    .toList();
            by.forEach(line -> taken.add(named(line)));
            fewer = !by.isEmpty();
            by.forEach(inTurn::remove);
        }
        return inTurn;
    }

    /** By number the rooms that no row has yet. */
    private Map<String, Room> unnamed() {
        return single(rooms.stream().filter(room -> !claimed.contains(room)).toList(), Room::number);
    }

    private static String number(Line line) {
        return Names.fold(line.text(RoomColumn.NUMBER));
    }

    private @Nullable Room named(Line line) {
        return byName.get(Names.fold(called(line)));
    }

    /** Whether a row has the name of one room and the number of another. */
    private boolean contradicts(Line line) {
        Room named = named(line);
        Room numbered = byNumber.get(line);
        return named != null && numbered != null && !named.equals(numbered);
    }

    /** Those that no other of these shares its word with. */
    private static <T> Map<String, T> single(Collection<T> all, Function<T, String> word) {
        Map<String, T> found = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (T one : all) {
            String folded = Names.fold(word.apply(one));
            if (!folded.isEmpty() && found.putIfAbsent(folded, one) != null) {
                twice.add(folded);
            }
        }
        found.keySet().removeAll(twice);
        return found;
    }
}
