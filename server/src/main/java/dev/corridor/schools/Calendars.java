package dev.corridor.schools;

import dev.corridor.shared.SchoolId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A school's calendar: what each of its dates is, and how that is changed. */
@Component
public final class Calendars {

    /**
     * A calendar as it stands.
     *
     * @param version which a change of it names
     */
    public record Edition(SchoolCalendar calendar, long version) {}

    private final SchoolTransactions transactions;
    private final CalendarStore store;
    private final BellSchedules schedules;

    Calendars(SchoolTransactions transactions, CalendarStore store, BellSchedules schedules) {
        this.transactions = transactions;
        this.store = store;
        this.schedules = schedules;
    }

    /** The calendar as it is now, for someone who edits it. */
    public Edition edition(SchoolId school) {
        return transactions.read(school, () -> store.read(school));
    }

    /** What a date is. */
    public CalendarDay day(SchoolId school, LocalDate date) {
        return schedules.year(school).on(date);
    }

    /** What the dates from one to another, both included, are. */
    public List<CalendarDay> days(SchoolId school, LocalDate from, LocalDate to) {
        SchoolYear year = schedules.year(school);
        return from.datesUntil(to.plusDays(1)).map(year::on).toList();
    }

    /** Changes the calendar if it is still of that version. */
    public boolean change(SchoolId school, SchoolCalendar calendar, long version) {
        return transactions.configure(school, BellSchedules.TOPIC, hall -> {
            Set<ScheduleId> known =
                    schedules.all(school).stream().map(BellSchedule::id).collect(Collectors.toUnmodifiableSet());
            CalendarCheck.checked(calendar, known);
            boolean current = store.read(school).version() == version;
            if (current) {
                store.write(school, calendar);
            }
            return current;
        });
    }
}
