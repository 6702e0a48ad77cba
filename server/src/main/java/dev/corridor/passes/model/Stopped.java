package dev.corridor.passes.model;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.List;

/**
 * A student who was kept from the way because of somebody who was on it.
 *
 * @param onTheWay everybody who was
 */
public record Stopped(Instant at, PersonId student, RoomId origin, RoomId destination, List<Pass> onTheWay) {

    public Stopped {
        onTheWay = List.copyOf(onTheWay);
    }
}
