package dev.corridor.passes.model;

import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.List;

/**
 * A student who was kept from being on the way together with others of a group.
 *
 * @param out those of the group who were on the way
 */
public record PreventedMeeting(
        GroupId group, Instant at, PersonId stopped, List<PersonId> out, RoomId origin, RoomId destination) {

    public PreventedMeeting {
        out = List.copyOf(out);
    }
}
