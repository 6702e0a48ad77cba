package dev.corridor.places;

import dev.corridor.people.Standings;
import dev.corridor.places.store.FolderStore;
import dev.corridor.places.store.RoomQueries;
import dev.corridor.schools.LockedHall;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.FolderId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import dev.corridor.shared.RoomId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private final FolderStore folders;

    BulkChanges(
            SchoolTransactions transactions,
            RoomQueries queries,
            RoomChecks checks,
            RoomChanges changes,
            FolderStore folders) {
        this.transactions = transactions;
        this.queries = queries;
        this.checks = checks;
        this.changes = changes;
        this.folders = folders;
    }

    /**
     * Changes rooms.
     *
     * @param parts what each of them takes over
     * @param wanted a room that has these parts as they are wanted
     * @return the rooms as they are now, in the order of the targets
     * @throws Problem with everything that is wrong with each, by the target's place: {@code rooms[2].minutes}
     */
    public List<Room> change(Actor actor, List<Target> targets, Set<RoomPart> parts, RoomDraft wanted) {
        return transactions.configure(actor.school(), RoomChanges.TOPIC, hall -> {
            List<FieldError> wrong = new ArrayList<>();
            Map<Room, RoomDraft> drafts = drafts(actor, hall, targets, change(actor, hall, parts, wanted), wrong);
            if (!wrong.isEmpty()) {
                throw new Problem(Problem.Kind.BAD_INPUT, "No room is changed: not all of them may be so.", wrong);
            }
            return drafts.entrySet().stream()
                    .map(entry -> changes.keep(
                            actor, hall, entry.getKey(), entry.getValue().onceStaffed()))
                    .toList();
        });
    }

    /** What a room becomes by the change. */
    private Function<Room, RoomDraft> change(Actor actor, LockedHall hall, Set<RoomPart> parts, RoomDraft wanted) {
        Map<FolderId, Folder> known =
                folders.all(actor.school()).stream().collect(Collectors.toMap(Folder::id, Function.identity()));
        RoomEdit asked = new RoomEdit(
                wanted, wanted.folder().map(id -> Objects.requireNonNullElseGet(known.get(id), () -> unknown(id))));
        return room -> {
            RoomEdit edit = new RoomEdit(
                    room.draft(), room.folder().flatMap(id -> Optional.ofNullable(known.get(id))), hall.at());
            parts.forEach(part -> part.copy(edit, asked));
            return edit.draft();
        };
    }

    /** The checks refuse it. */
    private static Folder unknown(FolderId id) {
        return new Folder(id, "", Colour.FOREST, "folder", 0, 0);
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
        Standings standings = checks.standings(actor.school());
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
                checks.wrong(standings, draft, checks.among(actor.school(), all, Optional.of(room.id())), hall.at())
                        .forEach(error ->
                                wrong.add(new FieldError(at + "." + error.field(), error.code(), error.message())));
            }
        }
        return drafts;
    }
}
