package dev.corridor.rules;

import static dev.corridor.rules.Names.ZONE;
import static dev.corridor.rules.Names.clock;

import java.time.LocalDate;
import java.util.List;

/** Lincoln's periods. */
final class Bells {

    private Bells() {}

    static DaySchedule of(LocalDate date, Scoped<NoFly> noFly) {
        return new DaySchedule(
                date,
                ZONE,
                List.of(
                        period(date, "1", "8:00", "8:50"),
                        period(date, "2", "8:55", "9:45"),
                        period(date, "3", "9:50", "10:40"),
                        period(date, "4", "10:45", "11:35"),
                        period(date, "5", "12:20", "13:10")),
                noFly);
    }

    private static Period period(LocalDate date, String name, String starts, String ends) {
        return new Period(
                name,
                date.atTime(clock(starts)).atZone(ZONE).toInstant(),
                date.atTime(clock(ends)).atZone(ZONE).toInstant());
    }
}
