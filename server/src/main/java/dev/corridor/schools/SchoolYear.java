package dev.corridor.schools;

import dev.corridor.rules.DaySchedule;
import dev.corridor.schools.SchoolCalendar.Rotation;
import dev.corridor.schools.SchoolCalendar.Special;
import dev.corridor.schools.SchoolCalendar.Turn;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A school's bell schedules and calendar put together: what each date is. */
final class SchoolYear {

    /** How long a rotation goes on by itself; each school year starts it anew. */
    private static final int ROTATION_DAYS = 1_100;

    private final List<BellSchedule> schedules;
    private final NavigableMap<LocalDate, Special> specials = new TreeMap<>();
    private final Map<LocalDate, Turn> turns;

    SchoolYear(List<BellSchedule> schedules, SchoolCalendar calendar) {
        this.schedules = schedules;
        calendar.days().forEach(day -> specials.put(day.from(), day));
        this.turns = calendar.rotation() == null ? Map.of() : turns(calendar.rotation());
    }

    List<BellSchedule> schedules() {
        return schedules;
    }

    CalendarDay on(LocalDate date) {
        Optional<Special> special = special(date);
        if (!isSchoolDay(date)) {
            return new CalendarDay(date, false, Optional.empty(), Optional.empty(), special.map(Special::name));
        }
        Optional<Turn> turn = Optional.ofNullable(turns.get(date));
        Optional<BellSchedule> bells = special.flatMap(day -> schedule(day.schedule()))
                .or(() -> turn.flatMap(found -> schedule(found.schedule())))
                .or(() -> ofWeekday(date));
        return new CalendarDay(date, true, bells, turn.map(Turn::name), special.map(Special::name));
    }

    /** The bells of a date, as decisions read them. */
    DaySchedule day(LocalDate date, ZoneId zone) {
        CalendarDay day = on(date);
        return day.schedule()
                .map(bells -> bells.on(date, zone))
                .orElseGet(() -> day.holiday() ? DaySchedule.off(date, zone) : DaySchedule.free(date, zone));
    }

    private boolean isSchoolDay(LocalDate date) {
        return special(date)
                .map(Special::school)
                .orElseGet(() -> ofWeekday(date).isPresent());
    }

    private Optional<Special> special(LocalDate date) {
        return Optional.ofNullable(specials.floorEntry(date))
                .map(Map.Entry::getValue)
                .filter(day -> day.covers(date));
    }

    private Optional<BellSchedule> ofWeekday(LocalDate date) {
        return schedules.stream()
                .filter(schedule -> schedule.weekdays().contains(date.getDayOfWeek()))
                .findFirst();
    }

    private Optional<BellSchedule> schedule(@Nullable ScheduleId id) {
        return schedules.stream().filter(schedule -> schedule.id().equals(id)).findFirst();
    }

    private Map<LocalDate, Turn> turns(Rotation rotation) {
        Map<LocalDate, Turn> found = new HashMap<>();
        int count = 0;
        for (int ahead = 0; ahead < ROTATION_DAYS; ahead++) {
            LocalDate date = rotation.starts().plusDays(ahead);
            if (isSchoolDay(date)) {
                Turn next = rotation.turns().get(count++ % rotation.turns().size());
                found.put(date, named(rotation, date).orElse(next));
            }
        }
        return found;
    }

    /** The turn that a special day says it is. */
    private Optional<Turn> named(Rotation rotation, LocalDate date) {
        return special(date)
                .map(Special::turn)
                .flatMap(name -> rotation.turns().stream()
                        .filter(turn -> turn.name().equals(name))
                        .findFirst());
    }
}
