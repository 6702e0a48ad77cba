package dev.corridor.schools;

import dev.corridor.rules.DaySchedule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * A named list of periods, and the days of the week it holds for.
 *
 * @param periods by their start
 */
public record BellSchedule(
        ScheduleId id, String name, Set<DayOfWeek> weekdays, List<Period> periods, NoFlyTimes noFly, long version) {

    /** A part of the school day. */
    public record Period(String name, LocalTime starts, LocalTime ends) {

        public Period {
            if (name == null || starts == null || ends == null) {
                throw new IllegalArgumentException("A period has a name, a start and an end.");
            }
        }
    }

    public BellSchedule {
        weekdays = Set.copyOf(weekdays);
        periods = List.copyOf(periods);
    }

    /** The schedule on a date of the school's calendar, in its zone. */
    DaySchedule on(LocalDate date, ZoneId zone) {
        List<dev.corridor.rules.Period> bells = periods.stream()
                .map(period -> new dev.corridor.rules.Period(
                        period.name(),
                        date.atTime(period.starts()).atZone(zone).toInstant(),
                        date.atTime(period.ends()).atZone(zone).toInstant()))
                .toList();
        return new DaySchedule(date, zone, bells, noFly.rules());
    }
}
