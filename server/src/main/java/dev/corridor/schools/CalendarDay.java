package dev.corridor.schools;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a date is in a school's calendar.
 *
 * @param school whether there is school
 * @param schedule its bells; a day without any has no hours
 * @param turn which of the days that take turns it is, such as A
 * @param name what makes it special, such as Winter break
 */
public record CalendarDay(
        LocalDate date, boolean school, Optional<BellSchedule> schedule, Optional<String> turn, Optional<String> name) {

    /** Whether the calendar names it as a day without school; a weekend is none. */
    boolean holiday() {
        return !school && name.isPresent();
    }
}
