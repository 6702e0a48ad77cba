package dev.corridor.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an account is in a school. A district admin is admin in each school of the district. */
public enum Role {
    STUDENT,
    TEACHER,
    ASSISTANT,
    SUBSTITUTE,
    MONITOR,
    ADMIN,
    DISTRICT_ADMIN,
    GUARDIAN;

    /** The word in the API and the database, such as {@code district-admin}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Everyone but students and guardians. */
    public boolean staff() {
        return this != STUDENT && this != GUARDIAN;
    }
}
