package dev.corridor.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Whether somebody may sign in and have passes. An account and each of its people have one; the stricter holds. */
public enum PersonState {
    ACTIVE,
    /** Cannot sign in; staff may still write passes for the student. */
    DISABLED,
    /** No sign-in, no passes. */
    SUSPENDED,
    /** As suspended, and hidden from search; the history is kept. */
    LEFT;

    /** The word in the API and the database. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a word.
     *
     * @throws IllegalArgumentException for no such word
     */
    @JsonCreator
    public static PersonState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Say one of active, disabled, suspended, left."));
    }

    /** Whether a student in this state may have a pass at all. */
    public boolean mayHavePasses() {
        return this == ACTIVE || this == DISABLED;
    }
}
