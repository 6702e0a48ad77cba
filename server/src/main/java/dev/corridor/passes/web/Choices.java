package dev.corridor.passes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.corridor.passes.PassCard.Named;
import dev.corridor.places.Travel;
import dev.corridor.rules.Approvers;
import dev.corridor.rules.LimitPeriod;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each room allows a student now, before anything is pressed.
 *
 * @param origin where the student is taken to be
 * @param origins where else a pass may start
 * @param back where a return leads, from the end of a one-way trip
 * @param paused until when nobody leaves the origin
 * @param ahead how many passes for a later time the student has, where the school says how many that may be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Choices(
        Instant now,
        @Nullable Origin origin,
        List<Door> origins,
        Limit limit,
        @JsonProperty("return") @Nullable RoomId back,
        @Nullable Instant paused,
        @Nullable AheadCount ahead,
        List<Choice> items) {

    /**
     * Where the student is taken to be.
     *
     * @param source {@code timetable}, {@code last} (the end of the last one-way trip) or {@code chosen}
     */
    record Origin(
            RoomId id,
            String name,
            String number,
            @OneOf({"timetable", "last", "chosen"}) String source) {}

    /** A room by name. */
    record Door(RoomId id, String name, String number) {}

    /** How many of their own a student has ahead, and may have. */
    record AheadCount(int has, int most) {}

    /** The passes that are left. */
    record Limit(List<Left> left) {}

    /**
     * What is left of one limit.
     *
     * @param per {@code day}, {@code week} or {@code term}
     * @param roomId the room whose own limit it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Left(
            @OneOf(of = LimitPeriod.class) String per,
            int left,
            int of,
            @Nullable RoomId roomId) {}

    /**
     * A line.
     *
     * @param length how many wait; left out where the student must not know
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Queue(@Nullable Integer length, int minutes) {}

    /**
     * What one room allows.
     *
     * @param status {@code free}, {@code line}, {@code approval}, {@code closed}, {@code locked} (the limit is
     *     reached), {@code not-now}, {@code refused} or {@code here}
     * @param minutes the most that may be asked for
     * @param approverKind where approval is needed: {@code any-teacher} and {@code one-of} (the student picks),
     *     {@code all-of} or {@code admins}
     * @param urgent whether an urgent pass would start
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Choice(
            RoomId roomId,

            @OneOf({"free", "line", "approval", "closed", "locked", "not-now", "refused", "here"})
            String status,

            Set<Travel> travel,
            int minutes,
            @Nullable Queue line,
            @Nullable List<Named> approvers,
            @OneOf(of = Approvers.Kind.class) @Nullable String approverKind,
            List<ReasonBody> reasons,
            @Nullable Instant earliest,
            boolean urgent,
            boolean messageRequired,
            boolean favourite) {}
}
