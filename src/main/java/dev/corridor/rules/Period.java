package dev.corridor.rules;

import java.time.Instant;

/** A lesson or lunch wave of one day; {@code ends} is the first moment after it. */
public record Period(String name, Instant starts, Instant ends) {

    public Period {
        if (!starts.isBefore(ends)) {
            throw new IllegalArgumentException("a period starts before it ends");
        }
    }

    public boolean contains(Instant at) {
        return !at.isBefore(starts) && at.isBefore(ends);
    }
}
