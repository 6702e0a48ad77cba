package dev.corridor.attendance.model;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a school keeps attendance.
 *
 * @param late reasons for coming late, in the order in which they are offered
 * @param early reasons for leaving early
 * @param absent reasons for being absent
 * @param paper what slips are printed on
 * @param slipText what the school writes on each slip; may be blank
 */
public record DeskSettings(List<Reason> late, List<Reason> early, List<Reason> absent, Paper paper, String slipText) {

    /** A reason, and whether it excuses. */
    public record Reason(String name, boolean excused) {

        public Reason {
            name = name == null ? "" : name.strip();
        }
    }

    /** What slips are printed on. */
    public enum Paper {
        /** A roll 80 mm wide. */
        RECEIPT,
        /** One label a page. */
        LABEL;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int MOST = 40;
    private static final int LONGEST_REASON = 60;
    private static final int LONGEST_TEXT = 200;

    public DeskSettings {
        late = List.copyOf(late);
        early = List.copyOf(early);
        absent = List.copyOf(absent);
        slipText = slipText.strip();
    }

    /** What a new school starts with. */
    public static DeskSettings defaults() {
        return new DeskSettings(
                List.of(
                        unexcused("Overslept"),
                        unexcused("Traffic"),
                        excused("Bus was late"),
                        excused("Medical appointment"),
                        excused("Family reason"),
                        unexcused("Other")),
                List.of(
                        excused("Medical appointment"),
                        excused("Sick"),
                        excused("Family reason"),
                        excused("School activity"),
                        unexcused("Other")),
                List.of(
                        excused("Sick"),
                        excused("Family reason"),
                        excused("Appointment"),
                        unexcused("Not yet arrived")),
                Paper.RECEIPT,
                "");
    }

    private static Reason excused(String name) {
        return new Reason(name, true);
    }

    private static Reason unexcused(String name) {
        return new Reason(name, false);
    }

    /** A reason of this kind, by its name. */
    public Optional<Reason> reason(Kind kind, String name) {
        return reasons(kind).stream()
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }

    private List<Reason> reasons(Kind kind) {
        return switch (kind) {
            case LATE -> late;
            case EARLY -> early;
            case ABSENT -> absent;
            case BACK -> List.of();
        };
    }

    /** These settings, if every field is right; otherwise throws a problem that names each wrong one. */
    public DeskSettings checked() {
        List<FieldError> wrong = new ArrayList<>();
        check("late", late, wrong);
        check("early", early, wrong);
        check("absent", absent, wrong);
        if (slipText.length() > LONGEST_TEXT || slipText.indexOf(0) >= 0) {
            wrong.add(new FieldError("slipText", "too-long", "At most " + LONGEST_TEXT + " characters."));
        }
        if (!wrong.isEmpty()) {
            throw new Problem(Problem.Kind.BAD_INPUT, "These settings cannot be used.", wrong);
        }
        return this;
    }

    private static void check(String field, List<Reason> reasons, List<FieldError> wrong) {
        if (reasons.isEmpty() || reasons.size() > MOST) {
            wrong.add(new FieldError(field, "out-of-range", "1 to " + MOST + " reasons."));
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < reasons.size(); i++) {
            String name = reasons.get(i).name();
            if (name.isEmpty() || name.length() > LONGEST_REASON || name.indexOf(0) >= 0) {
                wrong.add(new FieldError(
                        field + "[" + i + "].name", "length", "1 to " + LONGEST_REASON + " characters."));
            } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
                wrong.add(new FieldError(field + "[" + i + "].name", "taken", "This reason is in the list already."));
            }
        }
    }
}
