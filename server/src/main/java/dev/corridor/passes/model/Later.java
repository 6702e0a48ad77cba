package dev.corridor.passes.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * When a scheduled pass is to start.
 *
 * @param series the series it belongs to, if it is one of several
 * @param meeting the meeting of an activity that it leads to, if it does
 * @param missedWhy the codes of the rules that kept it from starting, once it is missed
 */
public record Later(Instant startAt, Optional<UUID> series, Optional<UUID> meeting, List<String> missedWhy) {

    /** How long a scheduled pass that something keeps from starting waits before it is missed. */
    public static final Duration GRACE = Duration.ofMinutes(10);

    /** A student's pass that is to start sooner than this is judged as one for now. */
    public static final Duration SOON = Duration.ofMinutes(30);

    /** How far ahead passes are scheduled at most. */
    public static final Duration FURTHEST = Duration.ofDays(400);

    public Later {
        missedWhy = List.copyOf(missedWhy);
    }

    public static Later at(Instant startAt, Optional<UUID> series, Optional<UUID> meeting) {
        return new Later(startAt, series, meeting, List.of());
    }

    /** From when on it is missed if it has not started. */
    Instant missedAt() {
        return startAt.plus(GRACE);
    }

    Later missed(List<String> why) {
        return new Later(startAt, series, meeting, why);
    }
}
