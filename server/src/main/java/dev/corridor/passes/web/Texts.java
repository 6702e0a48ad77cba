package dev.corridor.passes.web;

import dev.corridor.shared.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts that people type. */
final class Texts {

    private static final int LONGEST = 500;

    private Texts() {}

    /** The text without blanks around it; nothing if that leaves nothing. */
    static Optional<String> optional(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String stripped = text.strip();
        if (stripped.codePointCount(0, stripped.length()) > LONGEST) {
            throw Problem.field(field, "too-long", "At most " + LONGEST + " characters.");
        }
        if (stripped.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n')) {
            throw Problem.field(field, "unprintable", "Letters, digits and signs only.");
        }
        return Optional.of(stripped);
    }
}
