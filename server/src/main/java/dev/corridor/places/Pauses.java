package dev.corridor.places;

import dev.corridor.audit.Audit;
import dev.corridor.places.store.PlaceStates;
import dev.corridor.places.store.RoomQueries;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A teacher lets nobody leave a room for a while, for example during a test. */
@Component
public final class Pauses {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final SchoolTransactions transactions;
    private final PlaceStates states;
    private final RoomQueries rooms;
    private final Audit audit;

    Pauses(SchoolTransactions transactions, PlaceStates states, RoomQueries rooms, Audit audit) {
        this.transactions = transactions;
        this.states = states;
        this.rooms = rooms;
        this.audit = audit;
    }

    /** Nobody leaves the room on a pass of their own until then. Whoever asks must have been allowed to. */
    public void pause(Actor actor, RoomId room, Instant until) {
        transactions.configure(actor.school(), RoomChanges.TOPIC, hall -> {
            living(actor, room);
            if (!until.isAfter(hall.at()) || until.isAfter(hall.at().plus(LONGEST))) {
                throw Problem.field("until", "out-of-range", "Say a time within the next twelve hours.");
            }
            states.pause(actor.school(), room, until, hall.at(), actor.person());
            audit.record(actor, "room-paused", room.value(), null, Map.of("until", until));
            return room;
        });
    }

    /** Passes may leave the room again. */
    public void resume(Actor actor, RoomId room) {
        transactions.configure(actor.school(), RoomChanges.TOPIC, hall -> {
            living(actor, room);
            states.resume(actor.school(), room);
            audit.record(actor, "room-resumed", room.value(), null, null);
            return room;
        });
    }

    private void living(Actor actor, RoomId room) {
        if (rooms.one(actor.school(), room).isEmpty()) {
            throw Problem.notFound("room");
        }
    }
}
