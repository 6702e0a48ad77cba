package dev.corridor.privacy.web;

import dev.corridor.shared.Problem;

/** What is said in a dispute. */
final class DisputeText {

    private static final int LONGEST = 1_000;

    private DisputeText() {}

    /** The text without blanks around it, if it is of the right length. */
    static String checked(String field, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw Problem.field(field, "length", "This has 1 to " + LONGEST + " characters.");
        }
        return stripped;
    }
}
