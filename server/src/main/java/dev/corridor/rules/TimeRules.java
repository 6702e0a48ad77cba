package dev.corridor.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Rules that time alone settles. */
final class TimeRules {

    private TimeRules() {}

    static List<Reason> inHours(Case asked) {
        SchoolDays days = asked.book().days();
        DaySchedule day = days.at(asked.now());
        boolean outside = !day.inHours(asked.now())
                || (day.off() && asked.request().occasion().ahead());
        return Rule.when(outside, new Reason.OutsideHours(days.nextStart(asked.now())));
    }

    static List<Reason> outsideNoFly(Case asked) {
        SchoolDays days = asked.book().days();
        return days.at(asked.now()).windows(asked.student(), asked.request().destination()).stream()
                .filter(window -> window.contains(asked.now()))
                .max(Comparator.comparing(NoFlyWindow::to))
                .<List<Reason>>map(window -> List.of(new Reason.NoFlyTime(
                        window.cause(),
                        window.minutes(),
                        days.nextAllowed(
                                window.to(), asked.student(), asked.request().destination()))))
                .orElse(List.of());
    }

    static List<Reason> cooledDown(Case asked) {
        Duration minutes = asked.book()
                .school()
                .cooldown()
                .of(asked.student(), Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return lastMoment(asked)
                .map(last -> last.plus(minutes))
                .filter(end -> asked.now().isBefore(end))
                .<List<Reason>>map(end -> List.of(new Reason.Cooldown((int) minutes.toMinutes(), Optional.of(end))))
                .orElse(List.of());
    }

    private static Optional<Instant> lastMoment(Case asked) {
        if (asked.book().school().cooldownFromEnd()) {
            return asked.student().lastEnd();
        }
        return asked.open()
                .flatMap(OpenPass::startedAt)
                .or(() -> asked.student().lastStart());
    }
}
