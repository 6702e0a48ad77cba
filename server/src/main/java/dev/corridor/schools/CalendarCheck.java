package dev.corridor.schools;

import dev.corridor.schools.SchoolCalendar.Rotation;
import dev.corridor.schools.SchoolCalendar.Special;
import dev.corridor.schools.SchoolCalendar.Term;
import dev.corridor.schools.SchoolCalendar.Turn;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a calendar, field by field. */
final class CalendarCheck {

    private static final int NAME_LENGTH = 60;
    private static final int TURN_LENGTH = 10;
    private static final int MOST_TURNS = 10;
    private static final int MOST_DAYS = 400;
    private static final int MOST_TERMS = 12;

    private final SchoolCalendar calendar;
    private final Set<ScheduleId> schedules;
    private final List<FieldError> errors = new ArrayList<>();

    private CalendarCheck(SchoolCalendar calendar, Set<ScheduleId> schedules) {
        this.calendar = calendar;
        this.schedules = schedules;
    }

    /** This calendar, if every field is right; otherwise throws a problem that names each wrong one. */
    static SchoolCalendar checked(SchoolCalendar calendar, Set<ScheduleId> schedules) {
        CalendarCheck check = new CalendarCheck(calendar, schedules);
        if (calendar.rotation() != null) {
            check.rotation(calendar.rotation());
        }
        check.days();
        check.terms();
        if (!check.errors.isEmpty()) {
            throw new Problem(Problem.Kind.BAD_INPUT, "This calendar cannot be used.", check.errors);
        }
        return calendar;
    }

    private void rotation(Rotation rotation) {
        int many = rotation.turns().size();
        if (many < 2 || many > MOST_TURNS) {
            error("rotation.turns", "out-of-range", "From 2 to " + MOST_TURNS + " days take turns.");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < many; i++) {
            Turn turn = rotation.turns().get(i);
            String path = "rotation.turns[" + i + "].";
            name(path + "name", turn.name(), TURN_LENGTH);
            if (!names.add(turn.name().strip().toLowerCase(Locale.ROOT))) {
                error(path + "name", "taken", "Another day of the rotation has this name.");
            }
            schedule(path + "schedule", turn.schedule());
        }
    }

    private void days() {
        if (calendar.days().size() > MOST_DAYS) {
            error("days", "out-of-range", "A calendar has at most " + MOST_DAYS + " holidays and special days.");
        }
        for (int i = 0; i < calendar.days().size(); i++) {
            day("days[" + i + "].", calendar.days().get(i));
            if (i > 0
                    && calendar.days().get(i - 1).covers(calendar.days().get(i).from())) {
                String other = calendar.days().get(i - 1).name();
                error("days[" + i + "].from", "taken", "\"" + other + "\" is on this date already.");
            }
        }
    }

    private void day(String path, Special day) {
        name(path + "name", day.name(), NAME_LENGTH);
        if (day.to().isBefore(day.from())) {
            error(path + "to", "backwards", "The last day is not before the first.");
        } else if (day.from().plusYears(1).isBefore(day.to())) {
            error(path + "to", "out-of-range", "This is longer than a year.");
        }
        schedule(path + "schedule", day.schedule());
        if (!day.school() && (day.schedule() != null || day.turn() != null)) {
            error(path + "school", "contradiction", "A day without school has no bells and takes no turn.");
        }
        if (day.turn() != null && !turns().contains(day.turn())) {
            error(path + "turn", "unknown", "The rotation has no such day.");
        }
    }

    private void terms() {
        List<Term> terms = calendar.handTerms();
        if (terms.size() > MOST_TERMS) {
            error("terms", "out-of-range", "A calendar has at most " + MOST_TERMS + " terms.");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            String path = "terms[" + i + "].";
            name(path + "name", term.name(), NAME_LENGTH);
            if (!names.add(term.name().strip().toLowerCase(Locale.ROOT))) {
                error(path + "name", "taken", "Another term has this name.");
            }
            if (term.to().isBefore(term.from())) {
                error(path + "to", "backwards", "The last day is not before the first.");
            } else if (term.from().plusYears(1).isBefore(term.to())) {
                error(path + "to", "out-of-range", "This is longer than a year.");
            }
            if (i > 0 && !terms.get(i - 1).to().isBefore(term.from())) {
                error(path + "from", "taken", "\"" + terms.get(i - 1).name() + "\" goes on until then.");
            }
        }
    }

    private List<String> turns() {
        Rotation rotation = calendar.rotation();
        return rotation == null
                ? List.of()
                : rotation.turns().stream().map(Turn::name).toList();
    }

    private void name(String field, String name, int most) {
        if (name.isBlank() || name.length() > most) {
            error(field, "length", "A name has 1 to " + most + " characters.");
        }
    }

    private void schedule(String field, @Nullable ScheduleId schedule) {
        if (schedule != null && !schedules.contains(schedule)) {
            error(field, "unknown", "There is no such bell schedule.");
        }
    }

    private void error(String field, String code, String message) {
        errors.add(new FieldError(field, code, message));
    }
}
