package dev.corridor.schools;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * A named list of periods, and the days of the week it holds for.
 *
 * @param periods by their start
 */
public record BellSchedule(
        ScheduleId id, String name, Set<DayOfWeek> weekdays, List<Period> periods, NoFly noFly, long version) {

    /** A part of the school day. */
    public record Period(String name, LocalTime starts, LocalTime ends) {}

    public BellSchedule {
        weekdays = Set.copyOf(weekdays);
        periods = List.copyOf(periods);
    }
}
