package dev.corridor.activities.web;

import dev.corridor.activities.Activity;
import dev.corridor.activities.ActivityId;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An activity as its host wants it.
 *
 * @param hostId left out: the caller
 * @param fromRoomId where students leave whom the timetable has nowhere
 * @param capacity how many students at most; left out for any number
 * @param minutes how long a pass to it lasts; left out: as its room says
 * @param open whether students sign up themselves
 * @param grades those who may; left out for all
 * @param closesAt until when they sign up and off
 */
record ActivityForm(
        @Nullable String name,
        @Nullable PersonId hostId,
        @Nullable RoomId roomId,
        @Nullable RoomId fromRoomId,
        @Nullable Integer capacity,
        @Nullable Integer minutes,
        @Nullable Boolean open,
        @Nullable Set<String> grades,
        @Nullable Instant closesAt) {

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    Activity of(ActivityId id, Actor actor, long version) {
        if (roomId == null) {
            throw Problem.field("roomId", "missing", "Say where it meets.");
        }
        if (closesAt != null && (closesAt.isAfter(LATEST) || closesAt.isBefore(EARLIEST))) {
            throw Problem.field("closesAt", "out-of-range", "This is no time that anybody means.");
        }
        return new Activity(
                id,
                Objects.requireNonNullElse(hostId, actor.person()),
                new Activity.Terms(
                        Objects.requireNonNullElse(name, ""),
                        roomId,
                        Optional.ofNullable(fromRoomId),
                        number(capacity),
                        number(minutes),
                        Boolean.TRUE.equals(open),
                        Objects.requireNonNullElse(grades, Set.of()),
                        Optional.ofNullable(closesAt)),
                version);
    }

    private static OptionalInt number(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
