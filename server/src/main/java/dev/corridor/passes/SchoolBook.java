package dev.corridor.passes;

import dev.corridor.limits.LimitsBook;
import dev.corridor.passes.model.RoomAsks;
import dev.corridor.passes.model.Terms;
import dev.corridor.places.OutOfOffice;
import dev.corridor.rules.Accommodations;
import dev.corridor.rules.LimitPeriod;
import dev.corridor.rules.PassLimit;
import dev.corridor.rules.RoomRules;
import dev.corridor.rules.SchoolRules;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a school's decisions go by under one version of its configuration, whatever the day.
 *
 * @param asks what rooms want of students, besides the rules
 * @param termStarts the first days of its terms
 * @param outOfOffice who and which rooms are out of office, and when
 */
record SchoolBook(
        SchoolRules school,
        Terms terms,
        Map<RoomId, RoomRules> rooms,
        Map<RoomId, RoomAsks> asks,
        LimitsBook limits,
        Map<PersonId, Accommodations> accommodations,
        List<LocalDate> termStarts,
        List<OutOfOffice> outOfOffice) {

    /** The periods for which passes are counted at all. */
    Set<LimitPeriod> counted() {
        return limits.limits().limits().stream().map(PassLimit::per).collect(Collectors.toSet());
    }

    /** The first day of the term that a day is in; without terms, of the school year, which begins in August. */
    LocalDate termStart(LocalDate day) {
        LocalDate august = day.withMonth(8).withDayOfMonth(1);
        return termStarts.stream()
                .filter(start -> !start.isAfter(day))
                .max(LocalDate::compareTo)
                .orElse(august.isAfter(day) ? august.minusYears(1) : august);
    }
}
