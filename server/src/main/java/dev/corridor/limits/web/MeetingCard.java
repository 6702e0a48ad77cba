package dev.corridor.limits.web;

import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A prevented meeting as the API tells it: by which group, who was out, who was stopped, and each one's way. */
record MeetingCard(Instant at, Group group, Way out, Way stopped) {

    /** The group that kept the two apart, which may be deleted by now. */
    record Group(GroupId id, @Nullable String name, boolean deleted) {}

    /** One student's way. */
    record Way(Who student, Where origin, Where destination) {}

    /** A student. */
    record Who(PersonId id, String name) {}

    /** A room, which may be gone by now. */
    record Where(RoomId id, String name, String number) {}
}
