package dev.corridor.passes.model;

import java.util.Locale;

/** How a student who was looked for was found. */
public enum FoundHow {
    /** The student came back alone. */
    CAME_BACK,
    /** Staff found the student and brought them along. */
    BY_STAFF,
    /** The student was with an adult of the school all along. */
    WITH_ADULT,
    /** The student had left the school's grounds. */
    LEFT_SCHOOL,
    /** In another way, told in the comment. */
    OTHER,
    /** The student had never been away: it counts nowhere. */
    MISTAKE;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
