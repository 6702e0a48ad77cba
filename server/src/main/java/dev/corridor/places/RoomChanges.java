package dev.corridor.places;

import dev.corridor.audit.Audit;
import dev.corridor.places.store.RoomQueries;
import dev.corridor.places.store.RoomStore;
import dev.corridor.schools.LockedHall;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Changes of rooms by admins and rosters. Each takes effect with the very next decision of every node. */
@Component
public final class RoomChanges {

    /** What screens are told changed. */
    static final String TOPIC = "rooms";

    private final SchoolTransactions transactions;
    private final RoomQueries queries;
    private final RoomStore store;
    private final RoomChecks checks;
    private final Meanwhile meanwhile;
    private final Audit audit;

    RoomChanges(
            SchoolTransactions transactions,
            RoomQueries queries,
            RoomStore store,
            RoomChecks checks,
            Meanwhile meanwhile,
            Audit audit) {
        this.transactions = transactions;
        this.queries = queries;
        this.store = store;
        this.checks = checks;
        this.meanwhile = meanwhile;
        this.audit = audit;
    }

    /**
     * Makes a room.
     *
     * @throws Problem naming every field that is wrong
     */
    public Room create(Actor actor, RoomDraft wanted) {
        SchoolId school = actor.school();
        return transactions.configure(school, TOPIC, hall -> {
            checks.accept(school, Optional.empty(), wanted, hall.at());
            RoomDraft draft = wanted.onceStaffed();
            RoomId room = new RoomId(Ids.next());
            store.insert(school, room, draft, hall.at(), actor.person());
            audit.record(actor, "room-created", room.value(), null, draft);
            return queries.one(school, room).orElseThrow();
        });
    }

    /**
     * Replaces all that may be set; what a form does not show is taken over by the caller.
     *
     * @param version the version that the change was made from
     * @throws Problem if somebody else changed the room meanwhile, or naming every field that is wrong
     */
    public Room change(Actor actor, RoomId id, long version, RoomDraft wanted) {
        SchoolId school = actor.school();
        return transactions.configure(school, TOPIC, hall -> {
            Room room = living(school, id);
            meanwhile.forbid(school, room, version);
            checks.accept(school, Optional.of(id), wanted, hall.at());
            return keep(actor, hall, room, wanted.onceStaffed());
        });
    }

    /** Takes a room out of use. Passes under way go on; those of the past still show its sign. */
    public void delete(Actor actor, RoomId id, long version) {
        SchoolId school = actor.school();
        transactions.configure(school, TOPIC, hall -> {
            Room room = living(school, id);
            meanwhile.forbid(school, room, version);
            store.delete(school, id, hall.at(), actor.person());
            audit.record(actor, "room-deleted", id.value(), room.draft(), null);
            return id;
        });
    }

    /** Closes a room, whatever its version: the last word holds. */
    public Room close(Actor actor, RoomId id, Closure closure) {
        return transactions.configure(actor.school(), TOPIC, hall -> {
            Room room = living(actor.school(), id);
            RoomFieldChecks.accept(closure, hall.at());
            return keep(actor, hall, room, room.draft().closed(closure));
        });
    }

    /** Opens a room that was closed by hand. */
    public Room open(Actor actor, RoomId id) {
        return transactions.configure(actor.school(), TOPIC, hall -> {
            Room room = living(actor.school(), id);
            return keep(actor, hall, room, room.draft().opened());
        });
    }

    /**
     * Adds rooms in one go, in the transaction under way if there is one; for rosters and the starter pack, which plan
     * valid rooms.
     */
    public List<Room> build(SchoolId school, List<RoomDraft> drafts) {
        return transactions.configure(school, TOPIC, hall -> {
            for (RoomDraft draft : drafts) {
                store.insert(school, new RoomId(Ids.next()), draft, hall.at(), null);
            }
            return queries.all(school);
        });
    }

    /** Keeps a draft that has been checked, if it says anything new. */
    Room keep(Actor actor, LockedHall hall, Room before, RoomDraft after) {
        if (after.equals(before.draft())) {
            return before;
        }
        store.update(actor.school(), before.id(), after, hall.at(), actor.person());
        audit.record(actor, "room-changed", before.id().value(), before.draft(), after);
        return living(actor.school(), before.id());
    }

    private Room living(SchoolId school, RoomId room) {
        return queries.one(school, room).orElseThrow(() -> Problem.notFound("room"));
    }
}
