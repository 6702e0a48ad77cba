package dev.corridor.schools;

import dev.corridor.rules.DaySchedule;
import dev.corridor.rules.SchoolDays;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A school's bell schedules: which periods a day has, and when students may not start passes. */
@Component
public final class BellSchedules {

    static final String TOPIC = "bell-schedules";
    private static final int DAYS_AHEAD = 7;

    private final SchoolTransactions transactions;
    private final Schools schools;
    private final BellStore store;
    private final CalendarStore calendars;
    private final References references;
    private final Configured<SchoolYear> years;

    BellSchedules(
            SchoolTransactions transactions,
            Schools schools,
            BellStore store,
            CalendarStore calendars,
            References references) {
        this.transactions = transactions;
        this.schools = schools;
        this.store = store;
        this.calendars = calendars;
        this.references = references;
        this.years = schools.configured(school ->
                new SchoolYear(store.all(school), calendars.read(school).calendar()));
    }

    /** All of them, by name. */
    public List<BellSchedule> all(SchoolId school) {
        return year(school).schedules();
    }

    /** What the school's dates are. */
    SchoolYear year(SchoolId school) {
        return years.get(school);
    }

    /** One of them as it is now. */
    public BellSchedule get(SchoolId school, ScheduleId id) {
        return store.all(school).stream()
                .filter(schedule -> schedule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("bell schedule"));
    }

    /** The schedule that holds on a date; none on a day without school. */
    public Optional<BellSchedule> on(SchoolId school, LocalDate date) {
        return year(school).on(date).schedule();
    }

    /** The bells of a date. */
    public DaySchedule day(SchoolId school, LocalDate date) {
        return transactions.read(school, () -> year(school).day(date, schools.zone(school)));
    }

    /** The bells of a date and of the week after it, under a version of the configuration, as decisions read them. */
    public SchoolDays days(SchoolId school, long configVersion, LocalDate from, Set<LocalDate> more) {
        return days(years.get(school, configVersion), schools.zone(school, configVersion), from, more);
    }

    /** The same as it holds for the transaction under way. */
    public SchoolDays days(SchoolId school, LocalDate from, Set<LocalDate> more) {
        return days(year(school), schools.zone(school), from, more);
    }

    private static SchoolDays days(SchoolYear year, ZoneId zone, LocalDate from, Set<LocalDate> more) {
        Stream<LocalDate> next = IntStream.rangeClosed(0, DAYS_AHEAD).mapToObj(from::plusDays);
        return new SchoolDays(
                zone,
                Stream.concat(next, more.stream())
                        .distinct()
                        .map(date -> year.day(date, zone))
                        .toList());
    }

    /** Some day with these bells, to show what they come to. */
    public DaySchedule example(SchoolId school, BellTimes times, NoFlyTimes noFly) {
        transactions.read(school, () -> references.check(school, noFly));
        return new BellSchedule(new ScheduleId(Ids.next()), times.name(), times.weekdays(), times.periods(), noFly, 0)
                .on(LocalDate.EPOCH, ZoneOffset.UTC);
    }

    /** Makes a schedule. */
    public ScheduleId create(SchoolId school, BellTimes times) {
        return transactions.configure(
                school, TOPIC, hall -> store.insert(school, new ScheduleId(Ids.next()), unique(school, null, times)));
    }

    /** Replaces the schedule of that name, its no-fly times apart, or makes it. */
    public ScheduleId put(SchoolId school, BellTimes times) {
        return transactions.configure(
                school,
                TOPIC,
                hall -> store.all(school).stream()
                        .filter(found -> found.name().equalsIgnoreCase(times.name()))
                        .findFirst()
                        .map(found -> store.replace(school, found.id(), times))
                        .orElseGet(() -> store.insert(school, new ScheduleId(Ids.next()), times)));
    }

    /** Replaces a schedule's name, weekdays and periods if it is still of that version; its no-fly times stay. */
    public boolean change(SchoolId school, ScheduleId id, BellTimes times, long version) {
        return transactions.configure(school, TOPIC, hall -> {
            boolean current = get(school, id).version() == version;
            if (current) {
                store.replace(school, id, unique(school, id, times));
            }
            return current;
        });
    }

    /** Replaces a schedule's no-fly times if it is still of that version. */
    public boolean change(SchoolId school, ScheduleId id, NoFlyTimes noFly, long version) {
        return transactions.configure(school, TOPIC, hall -> {
            boolean current = get(school, id).version() == version;
            if (current) {
                references.check(school, noFly);
                store.changeNoFly(school, id, noFly);
            }
            return current;
        });
    }

    /** Deletes a schedule that no day of the calendar names; the weekdays it held for have none then. */
    public BellSchedule delete(SchoolId school, ScheduleId id) {
        return transactions.configure(school, TOPIC, hall -> {
            BellSchedule gone = get(school, id);
            if (calendars.read(school).calendar().uses(id)) {
                throw new Problem(Problem.Kind.CONFLICT, "The calendar has days with these bells.");
            }
            store.delete(school, id);
            return gone;
        });
    }

    private BellTimes unique(SchoolId school, @Nullable ScheduleId itself, BellTimes times) {
        boolean taken = others(school, itself).anyMatch(other -> other.name().equalsIgnoreCase(times.name()));
        if (taken) {
            throw Problem.field("name", "taken", "Another bell schedule has this name.");
        }
        others(school, itself)
                .filter(other -> other.weekdays().stream().anyMatch(times.weekdays()::contains))
                .findFirst()
                .ifPresent(other -> {
                    throw Problem.field(
                            "weekdays", "taken", "\"" + other.name() + "\" has one of these weekdays already.");
                });
        return times;
    }

    private Stream<BellSchedule> others(SchoolId school, @Nullable ScheduleId itself) {
        return store.all(school).stream().filter(other -> !other.id().equals(itself));
    }
}
