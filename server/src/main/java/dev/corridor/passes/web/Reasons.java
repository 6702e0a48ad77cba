package dev.corridor.passes.web;

import dev.corridor.rules.Emergency;
import dev.corridor.rules.LimitPeriod;
import dev.corridor.rules.Reason;
import dev.corridor.rules.ReasonCode;
import dev.corridor.rules.SchoolRules;
import dev.corridor.rules.Side;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Tells reasons in words.
 *
 * @param staff whether the caller is staff; a student may set nothing aside
 */
record Reasons(SchoolRules school, ZoneId zone, boolean staff, boolean admin) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    List<ReasonBody> tell(List<Reason> reasons) {
        return reasons.stream().map(this::tell).toList();
    }

    private ReasonBody tell(Reason reason) {
        return new ReasonBody(reason.code(), words(reason), reason.earliest().orElse(null), overridable(reason.code()));
    }

    private boolean overridable(ReasonCode code) {
        return staff
                && switch (school.forStaff(code)) {
                    case CONFIRM -> true;
                    case ADMIN_CONFIRM -> admin;
                    case GO_ON, GO_ON_WITH_NOTICE, NOTHING -> false;
                };
    }

    private String words(Reason reason) {
        return switch (reason) {
            case Reason.EmergencyNow(var kind, var until) -> emergency(kind) + until(reason);
            case Reason.Suspended(var standing) -> "No passes may be written for this student.";
            case Reason.SameRoom() -> "This pass would lead where it starts.";
            case Reason.Absent() -> "The student is marked absent today.";
            case Reason.AlreadyOut(var state) -> staff ? "The student has a pass already." : "You have a pass already.";
            case Reason.OutsideHours(var until) -> "This is outside the school day" + until(reason) + ".";
            case Reason.NoFlyTime(var cause, var minutes, var until) ->
                "No passes start just now" + until(reason) + ".";
            case Reason.Cooldown(var minutes, var until) ->
                "There are " + minutes + " minutes between passes" + until(reason) + ".";
            case Reason.RoomClosed(var side, var why, var until) ->
                room(side) + " is closed" + why.map(text -> " (" + text + ")").orElse("") + until(reason) + ".";
            case Reason.RoomNotVisible() -> "This room is not for this student.";
            case Reason.NotAnOrigin() -> "Passes do not start from this room.";
            case Reason.OriginPaused(var until) -> "Nobody leaves this room just now, for a test" + until(reason) + ".";
            case Reason.WrongTravelType(var asked) -> "The room does not take this kind of trip.";
            case Reason.TooLong(var asked, var most) -> "At most " + most + " minutes are possible.";
            case Reason.NeedsApproval() -> "A teacher has to approve this pass.";
            case Reason.OutOfOffice(var until) -> "Nobody is there until " + clock(until) + ".";
            case Reason.LimitReached(var room, var per, var of, var used) ->
                "All " + of + " passes of this " + period(per) + " are used.";
            case Reason.Encounter() -> "Somebody whom this student must not meet is on the way.";
            case Reason.HallwayFull(var capacity) -> "The hallway is full (" + capacity + ").";
            case Reason.DestinationFull(var capacity) -> "The room is full (" + capacity + ").";
            case Reason.OriginFull(var capacity) -> "Enough students are out of this room (" + capacity + ").";
            case Reason.NotNow() -> "This is not possible just now.";
        };
    }

    private static String emergency(Emergency.Kind kind) {
        return switch (kind) {
            case HOLD -> "The school is in a hold.";
            case LOCKDOWN -> "The school is in lockdown.";
            case PASSES_OFF -> "Passes are switched off.";
        };
    }

    private static String room(Side side) {
        return switch (side) {
            case ORIGIN -> "The room you start from";
            case DESTINATION -> "The room";
        };
    }

    private static String period(LimitPeriod per) {
        return per.name().toLowerCase(Locale.ROOT);
    }

    private String until(Reason reason) {
        return reason.earliest().map(at -> ", until " + clock(at)).orElse("");
    }

    private String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }
}
