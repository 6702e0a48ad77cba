package dev.corridor.passes;

import dev.corridor.passes.model.Later;
import dev.corridor.schools.CalendarDay;
import dev.corridor.schools.Calendars;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the times of a series: the same time of the school's clock on each of its days. */
@Component
public class Repeats {

    private final SchoolTransactions transactions;
    private final Schools schools;
    private final Calendars calendars;

    Repeats(SchoolTransactions transactions, Schools schools, Calendars calendars) {
        this.transactions = transactions;
        this.schools = schools;
        this.calendars = calendars;
    }

    /**
     * The times from the first one on.
     *
     * @throws Problem if there is none, or the last day is too far
     */
    public List<Instant> times(SchoolId school, Instant first, Repeat repeat) {
        ZoneId zone = transactions.read(school, () -> schools.zone(school));
        LocalDate day = LocalDate.ofInstant(first, zone);
        LocalTime time = LocalTime.ofInstant(first, zone);
        repeat.check(day);
        if (repeat.until().isAfter(day.plusDays(Later.FURTHEST.toDays()))) {
            throw Problem.field(
                    "repeat.until", "too-far", "At most " + Later.FURTHEST.toDays() + " days after the first.");
        }
        List<CalendarDay> days = transactions.read(school, () -> calendars.days(school, day, repeat.until()));
        Repeat whole = repeat.from(days.getFirst());
        List<Instant> times = days.stream()
                .filter(whole::holds)
                .map(on -> on.date().atTime(time).atZone(zone).toInstant())
                .toList();
        if (times.isEmpty()) {
            throw Problem.field("repeat", "no-days", "There is no such day until then.");
        }
        return times;
    }

    /** The same time of the clock on another day. */
    public Instant sameTime(SchoolId school, Instant day, Instant time) {
        ZoneId zone = transactions.read(school, () -> schools.zone(school));
        return LocalDate.ofInstant(day, zone)
                .atTime(LocalTime.ofInstant(time, zone))
                .atZone(zone)
                .toInstant();
    }
}
