package dev.corridor.people;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That somebody acts for a teacher: an assistant until it is taken back, a substitute or another teacher from day to
 * day; all day, or in some of its periods.
 *
 * @param person who acts
 * @param term the days, and what of them
 * @param version goes up with each change
 */
public record Cover(
        CoverId id,
        PersonId person,
        PersonId teacher,
        @JsonUnwrapped Term term,
        long version) {

    /**
     * When it holds.
     *
     * @param from the first day, in the school's zone
     * @param until the last day; null for an assistant without an end
     * @param periods by the names that bell schedules give them; none for the whole day
     */
    public record Term(LocalDate from, @Nullable LocalDate until, List<String> periods) {

        /** A longer one is a mistyped year. */
        private static final long MOST_DAYS = 400;

        private static final int MOST_PERIODS = 40;

        public Term {
            periods = periods.stream().map(String::strip).distinct().toList();
            if (until != null && until.isBefore(from)) {
                throw Problem.field("until", "before-from", "The last day is not before the first.");
            }
            if (until != null && ChronoUnit.DAYS.between(from, until) > MOST_DAYS) {
                throw Problem.field("until", "too-long", "At most " + MOST_DAYS + " days.");
            }
            if (periods.size() > MOST_PERIODS) {
                throw Problem.field("periods", "too-many", "At most " + MOST_PERIODS + " periods.");
            }
        }

        /** Whether it is over on a day. */
        boolean over(LocalDate today) {
            return until != null && until.isBefore(today);
        }

        boolean includes(LocalDate day) {
            return !from.isAfter(day) && !over(day);
        }

        /** Whether this one and another hold at the same time on some day, if both know its periods. */
        boolean meets(Term other) {
            boolean parted =
                    !periods.isEmpty() && !other.periods.isEmpty() && Collections.disjoint(periods, other.periods);
            return !over(other.from) && !other.over(from) && !parted;
        }
    }

    public Cover {
        if (person.equals(teacher)) {
            throw Problem.field("teacherId", "own", "Nobody acts for themselves.");
        }
    }
}
