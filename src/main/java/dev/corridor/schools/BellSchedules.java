package dev.corridor.schools;

import dev.corridor.shared.Ids;
import dev.corridor.shared.SchoolId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A school's bell schedules: which periods a day has, and when students may not start passes. */
@Component
public final class BellSchedules {

    private final SchoolTransactions transactions;
    private final BellStore store;
    private final Configured<List<BellSchedule>> schedules;

    BellSchedules(SchoolTransactions transactions, Schools schools, BellStore store) {
        this.transactions = transactions;
        this.store = store;
        this.schedules = schools.configured(store::all);
    }

    /** All of them, by name. */
    public List<BellSchedule> all(SchoolId school) {
        return schedules.get(school);
    }

    /** The schedule that holds on a day; none on a day without school. */
    public Optional<BellSchedule> on(SchoolId school, LocalDate day) {
        return all(school).stream()
                .filter(schedule -> schedule.weekdays().contains(day.getDayOfWeek()))
                .findFirst();
    }

    /** The schedule that holds on a day, under a version of the configuration. */
    public Optional<BellSchedule> on(SchoolId school, long configVersion, LocalDate day) {
        return schedules.get(school, configVersion).stream()
                .filter(schedule -> schedule.weekdays().contains(day.getDayOfWeek()))
                .findFirst();
    }

    /** Makes a schedule, or gives the one of that name these weekdays and periods; its no-fly times stay. */
    public ScheduleId put(SchoolId school, String name, Set<DayOfWeek> weekdays, List<BellSchedule.Period> periods) {
        return transactions.configure(
                school,
                "bell-schedules",
                hall -> store.all(school).stream()
                        .filter(found -> found.name().equalsIgnoreCase(name))
                        .findFirst()
                        .map(found -> store.replace(school, found.id(), name, weekdays, periods))
                        .orElseGet(() -> store.insert(school, new ScheduleId(Ids.next()), name, weekdays, periods)));
    }
}
