package dev.corridor.rules;

import java.time.Duration;
import java.time.Instant;

/** A stretch of one day in which students may not start passes; {@code to} is the first moment after it. */
public record NoFlyWindow(Instant from, Instant to, Cause cause) {

    /** What made it. */
    public enum Cause {
        FIRST_OF_PERIOD,
        LAST_OF_PERIOD,
        FIRST_OF_DAY,
        LAST_OF_DAY,
        RANGE
    }

    boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    public int minutes() {
        return (int) Duration.between(from, to).toMinutes();
    }
}
