package dev.corridor.passes.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The time a student is out.
 *
 * @param endsAt when the time is over, if the clock runs on
 * @param arrivedAt when the student was last seen to arrive; while there the clock stands
 * @param resumedAt when the student left there again
 * @param left what was left of the time on arrival
 */
public record Walk(
        Instant startedAt,
        Instant endsAt,
        Optional<Instant> arrivedAt,
        Optional<Instant> resumedAt,
        Optional<Duration> left) {

    /** The shortest way back that is granted to whoever arrived late. */
    private static final Duration WAY_BACK = Duration.ofMinutes(1);

    public static Walk from(Instant start, Duration limit) {
        return new Walk(start, start.plus(limit), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether the student is at the destination, the clock standing. */
    public boolean there() {
        return arrivedAt.isPresent() && resumedAt.isEmpty();
    }

    public boolean overdue(Instant now) {
        return !there() && !now.isBefore(endsAt);
    }

    Walk arrived(Instant now) {
        Duration rest = Duration.between(now, endsAt);
        return new Walk(
                startedAt,
                endsAt,
                Optional.of(now),
                Optional.empty(),
                Optional.of(rest.compareTo(WAY_BACK) < 0 ? WAY_BACK : rest));
    }

    Walk resumed(Instant now) {
        return new Walk(startedAt, now.plus(left.orElse(WAY_BACK)), arrivedAt, Optional.of(now), left);
    }

    Walk longer(Duration by) {
        return new Walk(startedAt, endsAt.plus(by), arrivedAt, resumedAt, left.map(rest -> rest.plus(by)));
    }
}
