package dev.corridor.rules;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a room says about passes to and from it.
 *
 * @param minutes the time limit of passes to it, 1 to 999
 * @param maxTo how many passes may be out to it at once; missing means any number
 * @param maxFrom how many passes may be out from it at once; missing means any number
 * @param alert whether passes to it say that a student left or stayed away without permission
 * @param restriction for passes to it, now
 * @param restrictionLater for passes to it at a later time
 * @param ending for passes that end in it
 * @param pausedUntil until when its teacher lets no one leave
 * @param teachers those in it who can answer a request at all; who is out of office is in {@link RuleBook#away}
 */
public record RoomRules(
        RoomId id,
        Set<TravelType> travel,
        int minutes,
        OptionalInt maxTo,
        OptionalInt maxFrom,
        boolean showAsOrigin,
        boolean countsTowardLimits,
        boolean urgentAllowed,
        boolean alert,
        Restriction restriction,
        Restriction restrictionLater,
        RestrictedEnding ending,
        Visibility visibility,
        Optional<Closure> closure,
        Optional<DailyHours> hours,
        Optional<Instant> pausedUntil,
        List<PersonId> teachers) {

    public RoomRules {
        travel = Set.copyOf(travel);
        teachers = List.copyOf(teachers);
        if (minutes < 1 || minutes > 999) {
            throw new IllegalArgumentException("a room's time limit is 1 to 999 minutes");
        }
    }
}
