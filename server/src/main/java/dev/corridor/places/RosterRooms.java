package dev.corridor.places;

import dev.corridor.places.store.RoomQueries;
import dev.corridor.places.store.RoomStaff;
import dev.corridor.places.store.RoomStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Keeps the rooms that come from a roster. New ones become classrooms as the starter pack has them; of those that are
 * there, only who teaches in them changes: what admins have set stays.
 */
@Component
public final class RosterRooms {

    /**
     * A room of the roster.
     *
     * @param source what the roster calls it
     * @param name as {@link RoomsFromRoster} plans it; only for a room that is new, with a number behind it if another
     *     room has taken it meanwhile
     * @param number likewise
     * @param teachers who teaches there
     */
    public record RosterRoom(String source, String name, String number, Set<PersonId> teachers) {}

    private static final int LONGEST_NAME = 40;

    private final SchoolTransactions transactions;
    private final RoomQueries queries;
    private final RoomStore store;
    private final RoomStaff staff;
    private final StarterPack pack;

    RosterRooms(
            SchoolTransactions transactions, RoomQueries queries, RoomStore store, RoomStaff staff, StarterPack pack) {
        this.transactions = transactions;
        this.queries = queries;
        this.store = store;
        this.staff = staff;
        this.pack = pack;
    }

    /**
     * Adds rooms that are new and puts in each the teachers of the roster, in the transaction under way if there is
     * one.
     *
     * @return the room for each name that the roster knows one by, those of earlier runs too
     */
    public Map<String, RoomId> apply(SchoolId school, Collection<RosterRoom> wanted) {
        return transactions.configure(school, RoomChanges.TOPIC, hall -> {
            Map<String, RoomId> rooms = known(school);
            List<RosterRoom> added = wanted.stream()
                    .filter(room -> !rooms.containsKey(room.source()))
                    .toList();
            if (!added.isEmpty()) {
                Folder home = pack.folder(school, StarterRooms.CLASSROOMS);
                RoomNames names = names(school);
                for (RosterRoom room : added) {
                    RoomId id = new RoomId(Ids.next());
                    String name = names.free(room.name()) ? room.name() : names.numbered(room.name(), LONGEST_NAME);
                    names.take(name);
                    store.insert(school, id, StarterRooms.classroom(name, room, home), hall.at(), null);
                    rooms.put(room.source(), id);
                }
            }
            Map<RoomId, Set<PersonId>> teachers = new HashMap<>();
            wanted.forEach(room -> teachers.put(rooms.get(room.source()), room.teachers()));
            Set<RoomId> changed = staff.fromRoster(school, teachers);
            queries.all(school).stream()
                    .filter(room -> changed.contains(room.id()))
                    .forEach(
                            room -> store.update(school, room.id(), room.draft().onceStaffed(), hall.at(), null));
            return Map.copyOf(rooms);
        });
    }

    /** The living rooms that came from a roster, by what it calls them. */
    public Map<String, RoomId> known(SchoolId school) {
        return transactions.read(school, () -> queries.all(school)).stream()
                .filter(room -> room.source().isPresent())
                .collect(Collectors.toMap(
                        room -> room.source().orElseThrow(), Room::id, (one, other) -> one, HashMap::new));
    }

    private RoomNames names(SchoolId school) {
        return new RoomNames(queries.all(school).stream().map(Room::name).toList());
    }
}
