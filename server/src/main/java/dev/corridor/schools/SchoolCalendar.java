package dev.corridor.schools;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What makes days of a school's year different from its week: days that rotate, holidays and special days. The week
 * itself is in the bell schedules' weekdays.
 *
 * @param rotation left out where every week is alike
 * @param days never two for one date; by their start
 * @param terms those entered by hand, which hold where no roster gives any; never two for one date; by their start
 */
public record SchoolCalendar(
        @Nullable Rotation rotation,
        List<Special> days,
        @Nullable List<Term> terms) {

    /**
     * Days that take turns, such as A and B. Only school days count: after a holiday it goes on where it stopped.
     *
     * @param starts a school day, which is the first of the turns
     */
    public record Rotation(LocalDate starts, List<Turn> turns) {

        public Rotation {
            turns = List.copyOf(turns);
        }
    }

    /**
     * One of the days that take turns.
     *
     * @param schedule its bells; those of the weekday if left out
     */
    public record Turn(String name, @Nullable ScheduleId schedule) {}

    /**
     * One date or several in a row that are not as usual.
     *
     * @param to the last of them, which may be the first
     * @param school whether there is school
     * @param schedule its bells; as usual if left out
     * @param turn which of the days that take turns it is; as usual if left out. The days after it are not shifted
     */
    public record Special(
            LocalDate from,
            LocalDate to,
            String name,
            boolean school,
            @Nullable ScheduleId schedule,
            @Nullable String turn) {

        boolean covers(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    /** A part of the school year, both days included. */
    public record Term(String name, LocalDate from, LocalDate to) {}

    /** Every week as the bell schedules say. */
    public static final SchoolCalendar EMPTY = new SchoolCalendar(null, List.of(), List.of());

    public SchoolCalendar {
        days = days.stream().sorted(Comparator.comparing(Special::from)).toList();
        terms = Objects.requireNonNullElse(terms, List.<Term>of()).stream()
                .sorted(Comparator.comparing(Term::from))
                .toList();
    }

    /** The terms that were entered by hand. */
    public List<Term> handTerms() {
        return Objects.requireNonNullElse(terms, List.of());
    }

    /** Whether any of its days has these bells. */
    boolean uses(ScheduleId schedule) {
        return days.stream().anyMatch(day -> schedule.equals(day.schedule()))
                || (rotation != null && rotation.turns().stream().anyMatch(turn -> schedule.equals(turn.schedule())));
    }
}
