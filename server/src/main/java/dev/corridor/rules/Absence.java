package dev.corridor.rules;

import java.time.Instant;

/**
 * From when to when the attendance desk says that a student is not at school: absent, gone home, or not yet arrived.
 * Who was not spoken of is taken to be here.
 *
 * @param until exclusive; the end of the school's day unless the student is to come back before
 */
public record Absence(Instant from, Instant until) {

    /** Whether the student is away at a moment. */
    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
