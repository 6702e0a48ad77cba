package dev.corridor.passes.model;

import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.List;

/**
 * A student who was kept from the way because of somebody who was on it.
 *
 * @param met who that was
 */
public record Stopped(Instant at, PersonId student, RoomId origin, RoomId destination, List<Met> met) {

    /** Somebody of the same group, on the way with a pass. */
    public record Met(GroupId group, Pass out) {}

    public Stopped {
        met = List.copyOf(met);
    }
}
