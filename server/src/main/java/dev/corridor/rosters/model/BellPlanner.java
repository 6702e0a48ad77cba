package dev.corridor.rosters.model;

import dev.corridor.schools.BellSchedule;
import dev.corridor.schools.BellSchedule.Period;
import dev.corridor.schools.BellTimes;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plans a school's bell times. A schedule that is there keeps its weekdays; a new one gets those of Monday to Friday
 * that no other has.
 */
final class BellPlanner {

    private final SchoolTarget school;
    private final List<BellSchedule> known;
    private final PlacesPlan plan;
    private final Changes changes;
    private final Set<DayOfWeek> free = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    BellPlanner(SchoolTarget school, List<BellSchedule> known, PlacesPlan plan, Changes changes) {
        this.school = school;
        this.known = known;
        this.plan = plan;
        this.changes = changes;
        known.forEach(schedule -> free.removeAll(schedule.weekdays()));
    }

    void plan(List<BellEntry> entries) {
        Map<String, List<BellEntry>> schedules = new LinkedHashMap<>();
        entries.forEach(entry -> schedules
                .computeIfAbsent(entry.schedule().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                .add(entry));
        schedules.values().forEach(this::schedule);
    }

    private void schedule(List<BellEntry> entries) {
        String name = entries.getFirst().schedule();
        Optional<BellSchedule> there = known.stream()
                .filter(schedule -> schedule.name().equalsIgnoreCase(name))
                .findFirst();
        List<Period> periods = entries.stream()
                .map(entry -> new Period(entry.period(), entry.starts(), entry.ends()))
                .sorted(Comparator.comparing(Period::starts).thenComparing(Period::name))
                .toList();
        List<Period> before = there.map(BellSchedule::periods).orElse(List.of());
        if (note(name, before, periods)) {
            Set<DayOfWeek> days = there.map(BellSchedule::weekdays).orElseGet(() -> EnumSet.copyOf(free));
            free.removeAll(days);
            plan.bells().add(new BellTimes(there.map(BellSchedule::name).orElse(name), days, periods));
        }
    }

    /** Whether anything is another than before. */
    private boolean note(String schedule, List<Period> before, List<Period> after) {
        boolean changed = false;
        for (Period period : after) {
            Optional<Period> was = named(before, period.name());
            if (was.isEmpty()) {
                changes.added(Subject.PERIODS, school.name(), schedule + "/" + shown(period), shown(period));
            } else if (was.get().equals(period)) {
                changes.same(Subject.PERIODS);
            } else {
                changes.changed(
                        Subject.PERIODS,
                        school.name(),
                        schedule + "/" + period.name(),
                        period.name(),
                        List.of(new FieldChange("time", shown(was.get()), shown(period))));
            }
            changed |= !was.equals(Optional.of(period));
        }
        for (Period period : before) {
            if (named(after, period.name()).isEmpty()) {
                changes.removed(Subject.PERIODS, school.name(), schedule + "/" + period.name(), shown(period));
                changed = true;
            }
        }
        return changed;
    }

    private static Optional<Period> named(List<Period> periods, String name) {
        return periods.stream()
                .filter(period -> period.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static String shown(Period period) {
        return period.name() + ", " + period.starts() + " to " + period.ends();
    }
}
