package dev.corridor.passes;

import dev.corridor.schools.CalendarDay;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.Problem;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On which days a scheduled pass is repeated. Only school days count: holidays are skipped.
 *
 * @param on every school day, those of some weekdays, or those of one turn such as A
 * @param weekdays for {@code weekdays}: 1 for Monday to 7
 * @param turn for {@code turn}; left out: that of the first day
 * @param until the last day, included
 */
public record Repeat(
        @OneOf({"school-days", "weekdays", "turn"}) String on,
        @Nullable Set<Integer> weekdays,
        @Nullable String turn,
        LocalDate until) {

    /** Whether the pass is repeated on this day. */
    boolean holds(CalendarDay day) {
        return day.school()
                && switch (on) {
                    case "school-days" -> true;
                    case "weekdays" ->
                        weekdays != null
                                && weekdays.contains(day.date().getDayOfWeek().getValue());
                    case "turn" ->
                        turn != null && day.turn().filter(turn::equals).isPresent();
                    default -> throw Problem.field("repeat.on", "unknown", "School days, weekdays or a turn.");
                };
    }

    /** The same, on days of the turn that its first day is of unless it names one. */
    Repeat from(CalendarDay first) {
        if (!on.equals("turn") || turn != null) {
            return this;
        }
        return new Repeat(
                on,
                weekdays,
                first.turn()
                        .orElseThrow(() -> Problem.field(
                                "repeat.turn", "missing", "The first day is none of those that take turns.")),
                until);
    }

    /** Whether it says what its kind needs. */
    void check(LocalDate first) {
        if (on.equals("weekdays") && !someWeekdays()) {
            throw Problem.field("repeat.weekdays", "missing", "Say on which weekdays, 1 for Monday to 7.");
        }
        if (until.isBefore(first)) {
            throw Problem.field("repeat.until", "too-early", "The last day is not before the first.");
        }
    }

    private boolean someWeekdays() {
        return weekdays != null && !weekdays.isEmpty() && weekdays.stream().allMatch(day -> day >= 1 && day <= 7);
    }
}
