package dev.corridor.limits.web;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;

/** A prevented meeting as the API tells it: who was out, who was stopped, and each one's way. */
record MeetingCard(Instant at, Way out, Way stopped) {

    /** One student's way. */
    record Way(Who student, Where origin, Where destination) {}

    /** A student. */
    record Who(PersonId id, String name) {}

    /** A room, which may be gone by now. */
    record Where(RoomId id, String name, String number) {}
}
