package dev.corridor.rules;

import dev.corridor.shared.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One day's bells. A day without periods has no hours and no no-fly time.
 *
 * @param zone the school's
 * @param periods in order of their start
 * @param off whether the calendar says that there is no school, as on a holiday
 */
public record DaySchedule(LocalDate date, ZoneId zone, List<Period> periods, Scoped<NoFly> noFly, boolean off) {

    public DaySchedule {
        periods = periods.stream().sorted(Comparator.comparing(Period::starts)).toList();
    }

    public DaySchedule(LocalDate date, ZoneId zone, List<Period> periods, Scoped<NoFly> noFly) {
        this(date, zone, periods, noFly, false);
    }

    /** A day on which the school is closed. */
    public static DaySchedule off(LocalDate date, ZoneId zone) {
        return new DaySchedule(date, zone, List.of(), Scoped.none(), true);
    }

    /** A day with no schedule. */
    public static DaySchedule free(LocalDate date, ZoneId zone) {
        return new DaySchedule(date, zone, List.of(), Scoped.none());
    }

    public Optional<Period> periodAt(Instant at) {
        return periods.stream().filter(period -> period.contains(at)).findFirst();
    }

    public Optional<Instant> starts() {
        return periods.isEmpty()
                ? Optional.empty()
                : Optional.of(periods.getFirst().starts());
    }

    public Optional<Instant> ends() {
        return periods.stream().map(Period::ends).max(Comparator.naturalOrder());
    }

    /** Whether this moment belongs to the school day. */
    public boolean inHours(Instant at) {
        return periods.isEmpty()
                || (!at.isBefore(periods.getFirst().starts())
                        && periods.stream().anyMatch(period -> at.isBefore(period.ends())));
    }

    /** The no-fly windows set for all students, for those who look at the day as a whole. */
    public List<NoFlyWindow> windows() {
        return noFly.entries().stream()
                .filter(entry -> entry.scope() instanceof LimitScope.All)
                .flatMap(entry -> windows(entry.value()).stream())
                .toList();
    }

    /** The windows that bind this student on the way to this room, in order of their start. */
    public List<NoFlyWindow> windows(StudentFacts student, RoomId destination) {
        Comparator<NoFly> shortest = Comparator.comparingLong(
                one -> windows(one).stream().mapToLong(NoFlyWindow::minutes).sum());
        return noFly.of(student, shortest)
                .filter(one -> !one.exemptRooms().contains(destination))
                .map(this::windows)
                .orElse(List.of());
    }

    private List<NoFlyWindow> windows(NoFly set) {
        if (periods.isEmpty()) {
            return List.of();
        }
        List<NoFlyWindow> windows = new ArrayList<>();
        for (Period period : periods) {
            windows.add(first(period, set.firstMinutes(), NoFlyWindow.Cause.FIRST_OF_PERIOD));
            windows.add(last(period, set.lastMinutes(), NoFlyWindow.Cause.LAST_OF_PERIOD));
        }
        Period day = new Period("day", starts().orElseThrow(), ends().orElseThrow());
        windows.add(first(day, set.dayFirstMinutes(), NoFlyWindow.Cause.FIRST_OF_DAY));
        windows.add(last(day, set.dayLastMinutes(), NoFlyWindow.Cause.LAST_OF_DAY));
        Stream<NoFlyWindow> ranges = set.ranges().stream().map(this::window);
        return Stream.concat(windows.stream(), ranges)
                .filter(window -> window.from().isBefore(window.to()))
                .sorted(Comparator.comparing(NoFlyWindow::from))
                .toList();
    }

    private NoFlyWindow window(NoFly.Range range) {
        return new NoFlyWindow(
                date.atTime(range.from()).atZone(zone).toInstant(),
                date.atTime(range.to()).atZone(zone).toInstant(),
                NoFlyWindow.Cause.RANGE);
    }

    private static NoFlyWindow first(Period of, int minutes, NoFlyWindow.Cause cause) {
        Instant to = of.starts().plus(Duration.ofMinutes(minutes));
        return new NoFlyWindow(of.starts(), to.isBefore(of.ends()) ? to : of.ends(), cause);
    }

    private static NoFlyWindow last(Period of, int minutes, NoFlyWindow.Cause cause) {
        Instant from = of.ends().minus(Duration.ofMinutes(minutes));
        return new NoFlyWindow(from.isAfter(of.starts()) ? from : of.starts(), of.ends(), cause);
    }
}
