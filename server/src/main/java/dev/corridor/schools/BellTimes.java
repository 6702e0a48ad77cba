package dev.corridor.schools;

import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What somebody says a bell schedule is: its name, the days of the week it holds for, and its periods. */
public record BellTimes(String name, Set<DayOfWeek> weekdays, List<BellSchedule.Period> periods) {

    private static final int NAME_LENGTH = 60;
    private static final int MOST_PERIODS = 40;

    public BellTimes {
        name = name.strip();
        weekdays = Set.copyOf(weekdays);
        periods = List.copyOf(periods);
    }

    /** These times, if every field is right; otherwise throws a problem that names each wrong one. */
    public BellTimes checked() {
        List<FieldError> errors = new ArrayList<>();
        checkName(errors, "name", name);
        if (periods.isEmpty() || periods.size() > MOST_PERIODS) {
            errors.add(new FieldError("periods", "out-of-range", "A schedule has 1 to " + MOST_PERIODS + " periods."));
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < periods.size(); i++) {
            BellSchedule.Period period = periods.get(i);
            String path = "periods[" + i + "].";
            checkName(errors, path + "name", period.name());
            if (!names.add(period.name().strip().toLowerCase(Locale.ROOT))) {
                errors.add(new FieldError(path + "name", "taken", "Another period has this name."));
            }
            if (!period.starts().isBefore(period.ends())) {
                errors.add(new FieldError(path + "ends", "backwards", "A period ends after it starts."));
            }
        }
        if (!errors.isEmpty()) {
            throw new Problem(Problem.Kind.BAD_INPUT, "This bell schedule cannot be used.", errors);
        }
        return this;
    }

    private static void checkName(List<FieldError> errors, String field, String name) {
        if (name.isBlank() || name.length() > NAME_LENGTH) {
            errors.add(new FieldError(field, "length", "A name has 1 to " + NAME_LENGTH + " characters."));
        }
    }
}
