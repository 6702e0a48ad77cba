package dev.corridor.rules;

import java.time.Instant;
import java.util.Optional;

/** A room that is closed, with the reason students read; {@code until} where an end was set. */
public record Closure(Optional<String> reason, Optional<Instant> until) {

    boolean lasts(Instant now) {
        return until.filter(end -> !now.isBefore(end)).isEmpty();
    }
}
