package dev.corridor.passes.web;

import dev.corridor.passes.web.ReasonBody.Detail;
import dev.corridor.rules.Asker;
import dev.corridor.rules.Reason;
import dev.corridor.rules.SchoolRules;
import dev.corridor.rules.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells reasons to one caller, as the rules put them.
 *
 * @param asker who is told, and may set aside what the school lets them
 */
record Reasons(SchoolRules school, Words words, Asker asker) {

    List<ReasonBody> tell(List<Reason> reasons) {
        return reasons.stream().map(this::tell).toList();
    }

    private ReasonBody tell(Reason reason) {
        return new ReasonBody(
                reason.code(),
                asker.staff() ? words.toStaff(reason) : words.toStudent(reason),
                reason.earliest().orElse(null),
                school.overridable(reason.code(), asker),
                detail(reason));
    }

    private static @Nullable Detail detail(Reason reason) {
        return switch (reason) {
            case Reason.NoFlyTime(var cause, var minutes, var opens) -> Detail.minutes(minutes, word(cause));
            case Reason.Cooldown(var minutes, var ends) -> Detail.minutes(minutes, null);
            case Reason.TooLong(var asked, var most) -> Detail.minutes(most, null);
            case Reason.RoomClosed(var side, var why, var until) ->
                why.map(Detail::closed).orElse(null);
            case Reason.LimitReached(var room, var per, var of, var used) ->
                Detail.limit(word(per), of, room.orElse(null));
            case Reason.EmergencyNow _,
                    Reason.Suspended _,
                    Reason.SameRoom _,
                    Reason.Absent _,
                    Reason.AlreadyOut _,
                    Reason.OutsideHours _,
                    Reason.RoomNotVisible _,
                    Reason.NotAnOrigin _,
                    Reason.OriginPaused _,
                    Reason.WrongTravelType _,
                    Reason.NeedsApproval _,
                    Reason.OutOfOffice _,
                    Reason.Encounter _,
                    Reason.HallwayFull _,
                    Reason.DestinationFull _,
                    Reason.OriginFull _,
                    Reason.NotNow _ -> null;
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
