package dev.corridor.rosters.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When what a connection fetches was last made by somebody else, such as an export on a server.
 *
 * @param every how long it usually takes until there is a newer one; zero while only one is known
 */
public record Freshness(Instant at, Duration every) {

    /** Long weekends go by. */
    private static final Duration AT_LEAST = Duration.ofDays(5);

    /** After so many times of what is usual it is missed. */
    private static final int MISSED = 2;

    /** The same once it was seen again: a long pause counts less with each newer one. */
    static Freshness seen(Optional<Freshness> before, Instant at) {
        return before.filter(known -> at.isAfter(known.at()))
                .map(known -> new Freshness(
                        at,
                        longer(Duration.between(known.at(), at), known.every().dividedBy(2))))
                .or(() -> before)
                .orElse(new Freshness(at, Duration.ZERO));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Whether a newer one ought to be there by now. */
    public boolean missed(Instant now) {
        return at.plus(longer(AT_LEAST, every.multipliedBy(MISSED))).isBefore(now);
    }
}
