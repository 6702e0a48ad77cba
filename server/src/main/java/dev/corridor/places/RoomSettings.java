package dev.corridor.places;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.shared.RoomId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a room is set to, but for its sign (name, number, colour, icon) and its teachers. Kept as one JSON document;
 * what an older document lacks is filled in here.
 *
 * @param minutes the time limit, 1 to 999
 * @param maxTo most students at once on passes to this room; null is no cap
 * @param maxFrom most students at once out of this room; null is no cap
 * @param alert whether passes to it say that a student left or stayed away without permission; no student sees it
 * @param restrictionLater approval of passes for a later time
 * @param scheduling whether and how soon students may ask for a later time
 * @param closest rooms suggested first to students who leave this one
 * @param approvalOnceStaffed starts unrestricted; gets the usual approvals of a classroom with its first teacher
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoomSettings(
        Set<Travel> travel,
        int minutes,
        @Nullable Integer maxTo,
        @Nullable Integer maxFrom,
        boolean showAsOrigin,
        boolean countsTowardLimits,
        boolean confidential,
        boolean urgentAllowed,
        boolean alert,
        boolean messageRequired,
        Approval restrictionNow,
        Approval restrictionLater,
        Scheduling scheduling,
        RestrictedEnding restrictedEnding,
        Audience visibility,
        List<RoomId> closest,
        @Nullable DailyHours dailyHours,
        @Nullable Closure closure,
        boolean approvalOnceStaffed) {

    /**
     * What students may schedule.
     *
     * @param students whether they may ask for a pass at a later time
     * @param minutesAhead how long before that time they have to ask, 1 to 10,080; null: any time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Scheduling(boolean students, @Nullable Integer minutesAhead) {

        public static final Scheduling ALLOWED = new Scheduling(true, null);
        public static final int FURTHEST = 10_080;
    }

    public RoomSettings {
        travel = Words.ordered(Travel.class, travel);
        restrictionNow = Objects.requireNonNullElse(restrictionNow, Approval.OFF);
        restrictionLater = Objects.requireNonNullElse(restrictionLater, Approval.OFF);
        scheduling = Objects.requireNonNullElse(scheduling, Scheduling.ALLOWED);
        restrictedEnding = Objects.requireNonNullElse(restrictedEnding, RestrictedEnding.OFF);
        visibility = Objects.requireNonNullElse(visibility, Audience.ALL);
        closest = List.copyOf(Objects.requireNonNullElse(closest, List.of()));
    }

    /** A room as most are: either way, for so many minutes, an origin, counted, open to all, without approval. */
    public static RoomSettings plain(int minutes) {
        return new RoomSettings(
                EnumSet.allOf(Travel.class),
                minutes,
                null,
                null,
                true,
                true,
                false,
                false,
                false,
                false,
                Approval.OFF,
                Approval.OFF,
                Scheduling.ALLOWED,
                RestrictedEnding.OFF,
                Audience.ALL,
                List.of(),
                null,
                null,
                false);
    }

    /** The same, closed by hand, or open again with null. */
    RoomSettings closed(@Nullable Closure changed) {
        return new RoomSettings(
                travel,
                minutes,
                maxTo,
                maxFrom,
                showAsOrigin,
                countsTowardLimits,
                confidential,
                urgentAllowed,
                alert,
                messageRequired,
                restrictionNow,
                restrictionLater,
                scheduling,
                restrictedEnding,
                visibility,
                closest,
                dailyHours,
                changed,
                approvalOnceStaffed);
    }

    /** The same, with a classroom's approvals: now any teacher, for later all teachers in this room. */
    RoomSettings withClassroomApprovals() {
        return new RoomSettings(
                travel,
                minutes,
                maxTo,
                maxFrom,
                showAsOrigin,
                countsTowardLimits,
                confidential,
                urgentAllowed,
                alert,
                messageRequired,
                Approval.ANY_TEACHER,
                Approval.ALL_IN_DESTINATION,
                scheduling,
                restrictedEnding,
                visibility,
                closest,
                dailyHours,
                closure,
                false);
    }
}
