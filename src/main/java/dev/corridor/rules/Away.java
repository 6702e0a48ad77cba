package dev.corridor.rules;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.Map;

/** Who and which rooms are out of office now, and until when. */
public record Away(Map<PersonId, Instant> staff, Map<RoomId, Instant> rooms) {

    public static final Away NOBODY = new Away(Map.of(), Map.of());

    public Away {
        staff = Map.copyOf(staff);
        rooms = Map.copyOf(rooms);
    }

    boolean is(PersonId person, Instant now) {
        Instant until = staff.get(person);
        return until != null && now.isBefore(until);
    }
}
