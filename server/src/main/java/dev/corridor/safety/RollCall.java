package dev.corridor.safety;

import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.Optional;

/**
 * Who was out when a lockdown was called. The list never changes, only who was seen since.
 *
 * @param ended present once the all clear was given
 * @param out how many are on the list
 * @param seen how many of them were seen
 */
public record RollCall(
        RollCallId id, boolean drill, Instant calledAt, PersonId calledBy, Optional<Mark> ended, int out, int seen) {

    /** Who did it, and when. */
    public record Mark(PersonId by, Instant at) {}

    /** Somebody on the list, with the pass that the lockdown ended. */
    public record Student(
            PersonId student,
            PassId pass,
            RoomId origin,
            RoomId destination,
            Instant startedAt,
            Optional<Instant> arrivedAt,
            Optional<Mark> seen) {}
}
