package dev.corridor.places;

import dev.corridor.people.Fingerprint;
import dev.corridor.shared.FolderId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where every room of a school stands, alike for everyone: the folders in their order with the rooms in each, then the
 * rooms in none.
 */
public record Board(List<Shelf> folders, List<RoomId> loose) {

    /** A folder with its rooms, in order. */
    public record Shelf(FolderId folderId, List<RoomId> rooms) {
        public Shelf {
            rooms = List.copyOf(rooms);
        }
    }

    public Board {
        folders = List.copyOf(folders);
        loose = List.copyOf(loose);
    }

    /** How things stand. */
    static Board of(List<Folder> folders, List<Room> rooms) {
        return new Board(
                folders.stream()
                        .map(folder -> new Shelf(folder.id(), in(rooms, Optional.of(folder.id()))))
                        .toList(),
                in(rooms, Optional.empty()));
    }

    private static List<RoomId> in(List<Room> rooms, Optional<FolderId> folder) {
        return rooms.stream()
                .filter(room -> room.folder().equals(folder))
                .map(Room::id)
                .toList();
    }

    /** Another one as soon as anything stands elsewhere, comes or goes. */
    public long version() {
        return Fingerprint.of(toString());
    }

    /** Every room, in order. */
    List<RoomId> rooms() {
        return Stream.concat(folders.stream().flatMap(shelf -> shelf.rooms().stream()), loose.stream())
                .toList();
    }

    /**
     * Whether this holds what the other holds, each thing once.
     *
     * @throws Problem if not
     */
    void mustHoldWhat(Board other) {
        if (!same(
                folders.stream().map(Shelf::folderId).toList(),
                other.folders.stream().map(Shelf::folderId).toList())) {
            throw Problem.field("folders", "incomplete", "Name every folder of the school once.");
        }
        if (!same(rooms(), other.rooms())) {
            throw Problem.field("rooms", "incomplete", "Name every room of the school once.");
        }
    }

    private static <T> boolean same(List<T> these, List<T> those) {
        return these.size() == those.size() && new HashSet<>(these).equals(new HashSet<>(those));
    }
}
