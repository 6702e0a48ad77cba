package dev.corridor.passes;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * That a student is to come to a meeting.
 *
 * @param minutes how long the pass lasts; absent: as the room says
 * @param message what the student reads, such as the activity's name
 */
public record Invitation(
        PersonId student, RoomId from, RoomId to, OptionalInt minutes, String message, Instant startAt, UUID meeting) {}
