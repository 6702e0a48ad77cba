package dev.corridor.passes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.rules.LimitPeriod;
import dev.corridor.rules.NoFlyWindow;
import dev.corridor.rules.ReasonCode;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why not, or why not just like that.
 *
 * @param message in plain English; screens in other languages translate the code with its detail
 * @param earliest when this alone would let the pass go
 * @param overridable whether the caller may go on all the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReasonBody(
        ReasonCode code,
        String message,
        @Nullable Instant earliest,
        boolean overridable,
        @Nullable Detail detail) {

    /**
     * The numbers and words of a reason.
     *
     * @param minutes of a cooldown or a no-fly window; for a pass that is too long, the most that is possible
     * @param cause of no-fly time, such as {@code last-of-period}
     * @param why a room is closed, in its staff's words
     * @param per of a limit: {@code day}, {@code week} or {@code term}
     * @param of how many passes a limit allows
     * @param roomId the room whose own limit it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Detail(
            @Nullable Integer minutes,
            @OneOf(of = NoFlyWindow.Cause.class) @Nullable String cause,
            @Nullable String why,
            @OneOf(of = LimitPeriod.class) @Nullable String per,
            @Nullable Integer of,
            @Nullable RoomId roomId) {

        static Detail minutes(int minutes, @Nullable String cause) {
            return new Detail(minutes, cause, null, null, null, null);
        }

        static Detail closed(String why) {
            return new Detail(null, null, why, null, null, null);
        }

        static Detail limit(String per, int of, @Nullable RoomId room) {
            return new Detail(null, null, null, per, of, room);
        }
    }
}
