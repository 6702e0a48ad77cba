package dev.corridor.schools.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.rules.DaySchedule;
import dev.corridor.rules.NoFlyWindow;
import dev.corridor.rules.Period;
import dev.corridor.schools.BellSchedule;
import dev.corridor.schools.BellSchedules;
import dev.corridor.schools.CalendarDay;
import dev.corridor.schools.Calendars;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Needs;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.Permission;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What today is like in a school: its periods, and when passes may start. */
@RestController
class TodayController {

    /** A stretch in which students may not start passes. */
    record NoStarts(
            Instant from,
            Instant to,
            @OneOf(of = NoFlyWindow.Cause.class) String reason) {}

    /**
     * Today.
     *
     * @param schedule the bell schedule's name; none on a day without one
     * @param turn which of the days that take turns today is, such as A
     * @param name what makes today special, such as Winter break
     * @param period the one under way
     * @param startsAllowed whether bells and no-fly times let students start passes now
     * @param changesAt when period, or whether passes may start, changes next today
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Today(
            LocalDate date,
            Instant now,
            String zone,
            @Nullable String schedule,
            @Nullable String turn,
            @Nullable String name,
            @Nullable Period period,
            List<Period> periods,
            boolean startsAllowed,
            @Nullable Instant changesAt,
            List<NoStarts> noFly) {}

    private final Schools schools;
    private final BellSchedules schedules;
    private final Calendars calendars;
    private final SchoolTransactions transactions;
    private final SchoolClock clock;

    TodayController(
            Schools schools,
            BellSchedules schedules,
            Calendars calendars,
            SchoolTransactions transactions,
            SchoolClock clock) {
        this.schools = schools;
        this.schedules = schedules;
        this.calendars = calendars;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/api/schools/{school}/today")
    @Needs(Permission.BE_HERE)
    Today today(@PathVariable SchoolId school) {
        return transactions.read(school, () -> today(school, clock.now()));
    }

    private Today today(SchoolId school, Instant now) {
        LocalDate date = LocalDate.ofInstant(now, schools.zone(school));
        DaySchedule day = schedules.day(school, date);
        CalendarDay today = calendars.day(school, date);
        List<NoStarts> noFly = day.windows().stream()
                .map(window -> new NoStarts(window.from(), window.to(), word(window.cause())))
                .toList();
        boolean flying = noFly.stream().noneMatch(none -> !now.isBefore(none.from()) && now.isBefore(none.to()));
        return new Today(
                date,
                now,
                day.zone().getId(),
                today.schedule().map(BellSchedule::name).orElse(null),
                today.turn().orElse(null),
                today.name().orElse(null),
                day.periodAt(now).orElse(null),
                day.periods(),
                flying && day.inHours(now),
                changes(day, noFly)
                        .filter(now::isBefore)
                        .min(Instant::compareTo)
                        .orElse(null),
                noFly);
    }

    private static Stream<Instant> changes(DaySchedule day, List<NoStarts> noFly) {
        return Stream.concat(
                day.periods().stream().flatMap(period -> Stream.of(period.starts(), period.ends())),
                noFly.stream().flatMap(none -> Stream.of(none.from(), none.to())));
    }

    private static String word(NoFlyWindow.Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
