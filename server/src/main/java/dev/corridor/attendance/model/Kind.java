package dev.corridor.attendance.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.corridor.shared.Problem;
import java.util.Arrays;
import java.util.Locale;

/** What the desk writes down of a student. */
public enum Kind {
    /** Comes late. */
    LATE,
    /** Goes home, or away for a while, before the day is over. */
    EARLY,
    /** Is not at school all day, or has not come yet. */
    ABSENT,
    /** Comes back after having gone. */
    BACK;

    /** The word in the API and the database. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Kind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.field("kind", "unknown", "Say one of late, early, absent, back."));
    }
}
