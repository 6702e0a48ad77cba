package dev.corridor.places;

import dev.corridor.audit.Audit;
import dev.corridor.places.Board.Shelf;
import dev.corridor.places.store.FolderStore;
import dev.corridor.places.store.RoomQueries;
import dev.corridor.places.store.RoomStore;
import dev.corridor.schools.LockedHall;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The order of folders and rooms, and which room is in which folder. */
@Component
public final class Boards {

    private final SchoolTransactions transactions;
    private final RoomQueries rooms;
    private final RoomStore store;
    private final FolderStore folders;
    private final Audit audit;

    Boards(SchoolTransactions transactions, RoomQueries rooms, RoomStore store, FolderStore folders, Audit audit) {
        this.transactions = transactions;
        this.rooms = rooms;
        this.store = store;
        this.folders = folders;
        this.audit = audit;
    }

    /** How things stand. */
    public Board read(SchoolId school) {
        return transactions.read(school, () -> Board.of(folders.all(school), rooms.all(school)));
    }

    /**
     * Puts everything where it is wanted. A room that comes into a folder takes its colour and icon; one that comes out
     * keeps them.
     *
     * @param version of the board that this was made from
     * @throws Problem CHANGED if anything was moved, made or deleted meanwhile; BAD_INPUT if anything is left out
     */
    public Board arrange(Actor actor, long version, Board wanted) {
        SchoolId school = actor.school();
        return transactions.configure(school, RoomChanges.TOPIC, hall -> {
            List<Folder> shelves = folders.all(school);
            List<Room> there = rooms.all(school);
            Board before = Board.of(shelves, there);
            if (before.version() != version) {
                throw new Problem(
                        Problem.Kind.CHANGED,
                        "Somebody else moved, added or deleted rooms meanwhile. Look at them again, then move.");
            }
            wanted.mustHoldWhat(before);
            move(actor, hall, shelves, there, wanted);
            folders.arrange(
                    school, wanted.folders().stream().map(Shelf::folderId).toList());
            store.arrange(school, wanted.rooms());
            if (!wanted.equals(before)) {
                audit.record(actor, "board-arranged", null, before, wanted);
            }
            return wanted;
        });
    }

    /** Each room that changes its folder is a changed room: whoever has its form open is told. */
    private void move(Actor actor, LockedHall hall, List<Folder> shelves, List<Room> there, Board wanted) {
        Map<RoomId, Folder> homes = new HashMap<>();
        Map<?, Folder> known = shelves.stream().collect(Collectors.toMap(Folder::id, Function.identity()));
        for (Shelf shelf : wanted.folders()) {
            Folder home = Objects.requireNonNull(known.get(shelf.folderId()));
            shelf.rooms().forEach(room -> homes.put(room, home));
        }
        for (Room room : there) {
            Optional<Folder> home = Optional.ofNullable(homes.get(room.id()));
            if (!home.map(Folder::id).equals(room.folder())) {
                RoomDraft moved = room.draft().in(home);
                store.update(actor.school(), room.id(), moved, hall.at(), actor.person());
                audit.record(actor, "room-changed", room.id().value(), room.draft(), moved);
            }
        }
    }
}
