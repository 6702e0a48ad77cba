package dev.corridor.rules;

import java.time.Instant;
import java.util.Optional;

/**
 * Why nothing starts but by an admin; a drill acts like what it drills.
 *
 * @param since when it was called out
 * @param until where an end was set
 */
public record Emergency(Kind kind, Instant since, Optional<Instant> until) {

    /** What was called out. */
    public enum Kind {
        HOLD,
        LOCKDOWN,
        PASSES_OFF
    }

    public boolean lasts(Instant now) {
        return until.filter(end -> !now.isBefore(end)).isEmpty();
    }
}
