package dev.corridor.schools;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a school wants its passes to work.
 *
 * @param phonesAllowed whether students use their phones; if not, a phone shows only the ID card
 * @param showRoomNumbers whether students see the numbers of rooms
 * @param line whether students wait in line for a full place; if not, they are refused and try again
 * @param hallwayCapacity how many may be on the way at once; unlimited if left out
 * @param cooldownMinutes how long after a pass the next may start; 0 for none
 * @param cooldownFrom what the cooldown is counted from
 * @param overtimeMinutes how long after its end a pass is ended by the system
 * @param unansweredMinutes how long a request waits for an answer
 * @param overdueFreesPlaces whether a pass past its end stops counting for rooms and hallway
 * @param teachersMonitor whether teachers see everyone who is out
 * @param languages what people may choose from
 * @param nameLength how long a room's name may be
 * @param numberLength how long a room's number may be
 * @param adminOnlyConfirms codes of rules that only an admin may confirm past
 */
public record SchoolSettings(
        boolean phonesAllowed,
        boolean showRoomNumbers,
        boolean line,
        @Nullable Integer hallwayCapacity,
        int cooldownMinutes,
        CooldownFrom cooldownFrom,
        int overtimeMinutes,
        int unansweredMinutes,
        boolean overdueFreesPlaces,
        boolean teachersMonitor,
        Set<String> languages,
        int nameLength,
        int numberLength,
        Set<String> adminOnlyConfirms) {

    /** Where the minutes between two passes begin. */
    public enum CooldownFrom {
        START,
        END;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The languages there are. */
    public static final Set<String> LANGUAGES = Set.of("en", "es");

    /** The rules that staff confirm past, and that a school may leave to its admins. */
    public static final Set<String> CONFIRMABLE = Set.of(
            "ABSENT",
            "ALREADY_OUT",
            "ROOM_NOT_VISIBLE",
            "NOT_AN_ORIGIN",
            "ORIGIN_PAUSED",
            "ENCOUNTER",
            "HALLWAY_FULL",
            "DESTINATION_FULL",
            "ORIGIN_FULL");

    public SchoolSettings {
        languages = Set.copyOf(languages);
        adminOnlyConfirms = Set.copyOf(adminOnlyConfirms);
    }

    /** What a new school starts with. */
    public static SchoolSettings defaults() {
        return new SchoolSettings(
                true, true, true, null, 0, CooldownFrom.START, 15, 10, true, false, LANGUAGES, 15, 5, Set.of());
    }

    /** These settings, if every field is right; otherwise throws a problem that names each wrong one. */
    public SchoolSettings checked() {
        List<FieldError> errors = new ArrayList<>();
        if (hallwayCapacity != null) {
            within(errors, "hallwayCapacity", hallwayCapacity, 1, 9_999);
        }
        within(errors, "cooldownMinutes", cooldownMinutes, 0, 480);
        within(errors, "overtimeMinutes", overtimeMinutes, 1, 480);
        within(errors, "unansweredMinutes", unansweredMinutes, 1, 120);
        within(errors, "nameLength", nameLength, 15, 40);
        within(errors, "numberLength", numberLength, 5, 12);
        known(errors, "languages", languages, LANGUAGES);
        if (languages.isEmpty()) {
            errors.add(new FieldError("languages", "required", "At least one language is needed."));
        }
        known(errors, "adminOnlyConfirms", adminOnlyConfirms, CONFIRMABLE);
        if (!errors.isEmpty()) {
            throw new Problem(Problem.Kind.BAD_INPUT, "These settings cannot be used.", errors);
        }
        return this;
    }

    private static void within(List<FieldError> errors, String field, int value, int least, int most) {
        if (value < least || value > most) {
            errors.add(new FieldError(field, "out-of-range", "This is a number from " + least + " to " + most + "."));
        }
    }

    private static void known(List<FieldError> errors, String field, Set<String> values, Set<String> known) {
        for (String value : values) {
            if (!known.contains(value)) {
                errors.add(new FieldError(field, "unknown", "There is no such choice: " + value + "."));
            }
        }
    }
}
