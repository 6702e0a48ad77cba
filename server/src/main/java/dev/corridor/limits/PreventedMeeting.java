package dev.corridor.limits;

import dev.corridor.shared.GroupId;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.Optional;

/**
 * Two students who would have been on the way together.
 *
 * @param group the group that keeps them apart
 * @param out who was out, on which pass, from where to where
 * @param stopped who was stopped, from going from where to where
 */
public record PreventedMeeting(GroupId group, Instant at, Trip out, Trip stopped) {

    /**
     * One student's way.
     *
     * @param pass empty for a pass that was refused and so never came to be
     */
    public record Trip(PersonId student, Optional<PassId> pass, RoomId origin, RoomId destination) {}
}
