package dev.corridor.access;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.util.Optional;

/**
 * A shared device that is bound to a room, as one request sees it.
 *
 * @param classList whether students may choose themselves there from the class that is in its room
 * @param visitor the student who has shown who they are, where the request comes with what they got for it
 */
public record BoundKiosk(SchoolId school, KioskId id, RoomId room, boolean classList, Optional<PersonId> visitor) {

    /** The same, where the school wants no class lists. */
    BoundKiosk withoutList() {
        return new BoundKiosk(school, id, room, false, visitor);
    }

    /** What the record calls the device, and what waits for wrong PINs. */
    public String device() {
        return "kiosk:" + id;
    }
}
