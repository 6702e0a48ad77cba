package dev.corridor.schools;

import dev.corridor.rules.LimitScope;
import dev.corridor.rules.NoFly;
import dev.corridor.rules.Scoped;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import dev.corridor.shared.RoomId;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schedule's no-fly times as they are set. All minutes are 0 to 120.
 *
 * @param firstMinutes of every period
 * @param lastMinutes of every period
 * @param dayFirstMinutes of the day
 * @param dayLastMinutes of the day
 * @param ranges free ones
 * @param exemptRooms where passes may go all the same
 * @param others what replaces all this for a grade, a group or one student; may be left out
 */
public record NoFlyTimes(
        int firstMinutes,
        int lastMinutes,
        int dayFirstMinutes,
        int dayLastMinutes,
        List<Range> ranges,
        Set<RoomId> exemptRooms,
        @Nullable List<Other> others) {

    /** From one time of the day until before another, in the school's zone. */
    public record Range(LocalTime from, LocalTime to) {

        public Range {
            if (from == null || to == null) {
                throw new IllegalArgumentException("A range has a start and an end.");
            }
        }
    }

    /** What is set for some; it has no others of its own. */
    public record Other(Scope scope, NoFlyTimes times) {

        public Other {
            if (scope == null || times == null) {
                throw new IllegalArgumentException("Say for whom, and when.");
            }
        }
    }

    private static final int MOST_MINUTES = 120;

    public static final NoFlyTimes NONE = new NoFlyTimes(0, 0, 0, 0, List.of(), Set.of(), List.of());

    public NoFlyTimes {
        ranges = List.copyOf(ranges);
        exemptRooms = Set.copyOf(exemptRooms);
        others = List.copyOf(Objects.requireNonNullElse(others, List.of()));
    }

    public List<Other> forSome() {
        return Objects.requireNonNullElse(others, List.of());
    }

    /** These times, if every field is right; otherwise throws a problem that names each wrong one. */
    public NoFlyTimes checked() {
        List<FieldError> errors = new ArrayList<>();
        check(errors, "");
        for (int i = 0; i < forSome().size(); i++) {
            Other other = forSome().get(i);
            String path = "others[" + i + "].";
            other.times().check(errors, path + "times.");
            if (!other.scope().forSome() || !other.times().forSome().isEmpty()) {
                errors.add(new FieldError(path + "scope", "unknown", "Name a grade, a group or a student."));
            }
        }
        if (!errors.isEmpty()) {
            throw new Problem(Problem.Kind.BAD_INPUT, "These no-fly times cannot be used.", errors);
        }
        return this;
    }

    private void check(List<FieldError> errors, String path) {
        checkMinutes(errors, path + "firstMinutes", firstMinutes);
        checkMinutes(errors, path + "lastMinutes", lastMinutes);
        checkMinutes(errors, path + "dayFirstMinutes", dayFirstMinutes);
        checkMinutes(errors, path + "dayLastMinutes", dayLastMinutes);
        for (int i = 0; i < ranges.size(); i++) {
            if (!ranges.get(i).from().isBefore(ranges.get(i).to())) {
                errors.add(new FieldError(path + "ranges[" + i + "]", "backwards", "A range starts before it ends."));
            }
        }
    }

    private static void checkMinutes(List<FieldError> errors, String field, int minutes) {
        if (minutes < 0 || minutes > MOST_MINUTES) {
            errors.add(new FieldError(field, "out-of-range", "This is a number from 0 to " + MOST_MINUTES + "."));
        }
    }

    /** As decisions read them. */
    Scoped<NoFly> rules() {
        List<Scoped.Entry<NoFly>> entries = new ArrayList<>();
        entries.add(new Scoped.Entry<>(new LimitScope.All(), rule()));
        forSome()
                .forEach(other -> entries.add(
                        new Scoped.Entry<>(other.scope().rule(), other.times().rule())));
        return new Scoped<>(entries);
    }

    private NoFly rule() {
        List<NoFly.Range> free = ranges.stream()
                .map(range -> new NoFly.Range(range.from(), range.to()))
                .toList();
        return new NoFly(firstMinutes, lastMinutes, dayFirstMinutes, dayLastMinutes, free, exemptRooms);
    }
}
