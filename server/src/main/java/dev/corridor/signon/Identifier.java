package dev.corridor.signon;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.corridor.shared.Problem;
import java.util.Locale;

/** What of an account a provider's claim names. */
public enum Identifier {
    /** What the roster calls the human. */
    SOURCE_ID,
    USERNAME,
    /** The school's ID number. */
    NUMBER;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * By its word.
     *
     * @throws Problem BAD_INPUT
     */
    @JsonCreator
    public static Identifier of(String word) {
        for (Identifier one : values()) {
            if (one.word().equals(word)) {
                return one;
            }
        }
        throw Problem.field("identifier", "unknown", "There is no \"" + word + "\" here.");
    }
}
