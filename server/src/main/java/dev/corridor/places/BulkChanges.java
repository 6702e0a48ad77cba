package dev.corridor.places;

import dev.corridor.places.store.RoomQueries;
import dev.corridor.schools.LockedHall;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import dev.corridor.shared.RoomId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Changes of several rooms alike: all of them, or none. */
@Component
public final class BulkChanges {

    /**
     * A room that is to be changed together with others.
     *
     * @param version the one that the change was made from
     */
    public record Target(RoomId room, long version) {}

    private final SchoolTransactions transactions;
    private final RoomQueries queries;
    private final RoomChecks checks;
    private final RoomChanges changes;

    BulkChanges(SchoolTransactions transactions, RoomQueries queries, RoomChecks checks, RoomChanges changes) {
        this.transactions = transactions;
        this.queries = queries;
        this.checks = checks;
        this.changes = changes;
    }

    /**
     * Changes rooms.
     *
     * @param change what a room is to be, from what it is
     * @return the rooms as they are now, in the order of the targets
     * @throws Problem with everything that is wrong with each, by the target's place: {@code rooms[2].minutes}
     */
    public List<Room> change(Actor actor, List<Target> targets, Function<Room, RoomDraft> change) {
        return transactions.configure(actor.school(), RoomChanges.TOPIC, hall -> {
            List<FieldError> wrong = new ArrayList<>();
            Map<Room, RoomDraft> drafts = drafts(actor, hall, targets, change, wrong);
            if (!wrong.isEmpty()) {
                throw new Problem(Problem.Kind.BAD_INPUT, "No room is changed: not all of them may be so.", wrong);
            }
            return drafts.entrySet().stream()
                    .map(entry -> changes.keep(
                            actor, hall, entry.getKey(), entry.getValue().onceStaffed()))
                    .toList();
        });
    }

    private Map<Room, RoomDraft> drafts(
            Actor actor,
            LockedHall hall,
            List<Target> targets,
            Function<Room, RoomDraft> change,
            List<FieldError> wrong) {
        List<Room> all = queries.all(actor.school());
        Map<RoomId, Room> known = all.stream().collect(Collectors.toMap(Room::id, Function.identity()));
        Map<Room, RoomDraft> drafts = new LinkedHashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            String at = "rooms[" + i + "]";
            Room room = known.get(targets.get(i).room());
            if (room == null || drafts.containsKey(room)) {
                wrong.add(new FieldError(at, "unknown", "This room is not there any more, or is named twice."));
            } else if (room.version() != targets.get(i).version()) {
                wrong.add(new FieldError(at, "changed", "Somebody else changed " + room.name() + " meanwhile."));
            } else {
                RoomDraft draft = change.apply(room);
                drafts.put(room, draft);
                checks.wrong(
                                actor.school(),
                                draft,
                                checks.among(actor.school(), all, Optional.of(room.id())),
                                hall.at())
                        .forEach(error ->
                                wrong.add(new FieldError(at + "." + error.field(), error.code(), error.message())));
            }
        }
        return drafts;
    }
}
