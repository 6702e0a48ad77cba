package dev.corridor.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Reasons in plain English, for clients that do not translate codes themselves. Times are in the school's zone; another
 * day than today is named.
 */
public record Words(ZoneId zone, Instant now) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm", Locale.US);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEEE h:mm", Locale.US);

    /** Calm and short, to the student. */
    public String toStudent(Reason reason) {
        return switch (reason) {
            case Reason.EmergencyNow(var kind, var until) ->
                "Passes are paused" + until(until) + ". Stay with your teacher.";
            case Reason.Suspended(var standing) -> "There are no passes for you at the moment. Ask in the office.";
            case Reason.SameRoom() -> "You're there already. Pick another place.";
            case Reason.Absent() -> "You're marked absent today. The attendance desk can change that.";
            case Reason.AlreadyOut(var state) ->
                state.out() ? "You have a pass already. End it first." : "You have a place in line already.";
            case Reason.OutsideHours(var opens) -> "School is not in session." + opens(opens);
            case Reason.NoFlyTime(var cause, var minutes, var opens) ->
                "Passes pause " + pause(cause, minutes) + "." + opens(opens);
            case Reason.Cooldown(var minutes, var opens) ->
                "You can start your next pass " + at(opens).orElse("a little later") + ".";
            case Reason.RoomClosed(var side, var why, var opens) -> closed(why, opens);
            case Reason.RoomNotVisible() -> "This room is not on your list.";
            case Reason.NotAnOrigin() -> "Passes don't start there. Pick the room you are in.";
            case Reason.OriginPaused(var opens) -> "Your room has a test" + until(opens) + ".";
            case Reason.WrongTravelType(var asked) -> travel(asked);
            case Reason.TooLong(var asked, var most) -> minutes(most) + " at most here.";
            case Reason.NeedsApproval() -> "A teacher has to say yes first.";
            case Reason.OutOfOffice(var until) -> "Nobody is in until " + time(until) + ". You can still ask.";
            case Reason.LimitReached limit -> used(limit) + " You can still ask.";
            case Reason.Encounter _, Reason.HallwayFull _, Reason.NotNow _ -> "You can't go just yet.";
            case Reason.DestinationFull(var capacity) -> "It's full right now.";
            case Reason.OriginFull(var capacity) -> "Enough of your class are out right now.";
        };
    }

    /** The fact, to staff. */
    public String toStaff(Reason reason) {
        return switch (reason) {
            case Reason.EmergencyNow(var kind, var until) -> emergency(kind) + until(until) + ".";
            case Reason.Suspended(var standing) ->
                standing == Standing.LEFT ? "The student has left the school." : "The student is suspended.";
            case Reason.SameRoom() -> "The pass starts where it goes to.";
            case Reason.Absent() -> "The student is marked absent today.";
            case Reason.AlreadyOut(var state) ->
                state.out() ? "The student is out already; that pass would end." : "The student is in line already.";
            case Reason.OutsideHours(var opens) -> "It is outside the school day." + opens(opens);
            case Reason.NoFlyTime(var cause, var minutes, var opens) ->
                "Students' passes pause " + pause(cause, minutes) + "." + opens(opens);
            case Reason.Cooldown(var minutes, var opens) ->
                "The student's next pass may start " + at(opens).orElse("a little later") + ".";
            case Reason.RoomClosed(var side, var why, var opens) -> closed(why, opens);
            case Reason.RoomNotVisible() -> "The room is not offered to this student.";
            case Reason.NotAnOrigin() -> "Passes don't start in that room.";
            case Reason.OriginPaused(var opens) -> "Its teacher lets nobody leave the room" + until(opens) + ".";
            case Reason.WrongTravelType(var asked) -> travel(asked);
            case Reason.TooLong(var asked, var most) -> "The room allows " + minutes(most) + ".";
            case Reason.NeedsApproval() -> "The room asks for approval.";
            case Reason.OutOfOffice(var until) -> "Nobody is in until " + time(until) + ".";
            case Reason.LimitReached limit ->
                "The student has used %d of %d passes%s.".formatted(limit.used(), limit.of(), scope(limit));
            case Reason.Encounter() -> "Somebody this student is kept apart from is on the way.";
            case Reason.HallwayFull(var capacity) -> "The hallway is full: %d are out.".formatted(capacity);
            case Reason.NotNow() -> "The student can't go just yet.";
            case Reason.DestinationFull(var capacity) -> "The room is full: its limit is %d.".formatted(capacity);
            case Reason.OriginFull(var capacity) -> "Enough are out from there: the limit is %d.".formatted(capacity);
        };
    }

    private static String emergency(Emergency.Kind kind) {
        return switch (kind) {
            case HOLD -> "A hold is on";
            case LOCKDOWN -> "A lockdown is on";
            case PASSES_OFF -> "Passes are off";
        };
    }

    private static String pause(NoFlyWindow.Cause cause, int minutes) {
        return switch (cause) {
            case FIRST_OF_PERIOD -> "for the first " + minutes(minutes) + " of class";
            case LAST_OF_PERIOD -> "for the last " + minutes(minutes) + " of class";
            case FIRST_OF_DAY -> "for the first " + minutes(minutes) + " of the day";
            case LAST_OF_DAY -> "for the last " + minutes(minutes) + " of the day";
            case RANGE -> "for " + minutes(minutes);
        };
    }

    private static String travel(TravelType asked) {
        return switch (asked) {
            case ONE_WAY -> "Only round trips go there.";
            case ROUND_TRIP -> "Only one-way passes go there.";
        };
    }

    private String closed(Optional<String> why, Optional<Instant> opens) {
        return "Closed" + until(opens) + why.map(text -> ": " + text).orElse("") + ".";
    }

    private static String used(Reason.LimitReached limit) {
        return switch (limit.of()) {
            case 0 -> "You have no passes%s.".formatted(scope(limit));
            case 1 -> "You've used your pass%s.".formatted(scope(limit));
            default -> "You've used your %d passes%s.".formatted(limit.of(), scope(limit));
        };
    }

    private static String scope(Reason.LimitReached limit) {
        String to = limit.room().isPresent() ? " to this room" : "";
        return to
                + switch (limit.per()) {
                    case DAY -> " today";
                    case WEEK -> " this week";
                    case TERM -> " this term";
                };
    }

    private static String minutes(int minutes) {
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    private String opens(Optional<Instant> moment) {
        return at(moment).map(text -> " Passes open " + text + ".").orElse("");
    }

    private String until(Optional<Instant> moment) {
        return moment.map(when -> " until " + time(when)).orElse("");
    }

    private Optional<String> at(Optional<Instant> moment) {
        return moment.map(when -> (today(when) ? "at " : "on ") + time(when));
    }

    private String time(Instant moment) {
        return (today(moment) ? TIME : DAY_AND_TIME).format(moment.atZone(zone));
    }

    private boolean today(Instant moment) {
        return LocalDate.ofInstant(moment, zone).equals(LocalDate.ofInstant(now, zone));
    }
}
