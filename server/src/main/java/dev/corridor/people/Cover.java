package dev.corridor.people;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * That somebody acts for a teacher: an assistant until it is taken back, a substitute from day to day.
 *
 * @param person who acts
 * @param from the first day, in the school's zone
 * @param until the last day; null for an assistant without an end
 */
public record Cover(
        CoverId id,
        PersonId person,
        PersonId teacher,
        LocalDate from,
        @Nullable LocalDate until) {

    /** A longer one is a mistyped year. */
    private static final long MOST_DAYS = 400;

    public Cover {
        if (person.equals(teacher)) {
            throw Problem.field("teacherId", "own", "Nobody acts for themselves.");
        }
        if (until != null && until.isBefore(from)) {
            throw Problem.field("until", "before-from", "The last day is not before the first.");
        }
        if (until != null && ChronoUnit.DAYS.between(from, until) > MOST_DAYS) {
            throw Problem.field("until", "too-long", "At most " + MOST_DAYS + " days.");
        }
    }

    /** Whether it is over on a day. */
    boolean over(LocalDate today) {
        return until != null && until.isBefore(today);
    }

    /** Whether this one and another hold on a day both. */
    boolean meets(Cover other) {
        return !over(other.from) && !other.over(from);
    }
}
