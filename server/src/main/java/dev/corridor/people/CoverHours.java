package dev.corridor.people;

import dev.corridor.rules.DaySchedule;
import dev.corridor.rules.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * When somebody acts who covers some periods of a day: in each of them, and in the passing time before it, so that they
 * are there when it begins.
 */
final class CoverHours {

    /** Where no period comes right before. */
    private static final Duration LONGEST_BEFORE = Duration.ofMinutes(15);

    private CoverHours() {}

    /** The names of the periods whose covers hold at a moment. */
    static List<String> at(DaySchedule day, Instant now) {
        return day.periods().stream()
                .filter(period -> !now.isBefore(begins(day, period)) && now.isBefore(period.ends()))
                .map(Period::name)
                .toList();
    }

    private static Instant begins(DaySchedule day, Period period) {
        Instant earliest = period.starts().minus(LONGEST_BEFORE);
        return day.periods().stream()
                .map(Period::ends)
                .filter(end -> !end.isAfter(period.starts()) && end.isAfter(earliest))
                .max(Comparator.naturalOrder())
                .orElse(earliest);
    }
}
