package dev.corridor.rosters.sources;

import java.time.Duration;
import java.util.Map;

/** How often, and how long apart, something is asked for again that may pass by itself. */
public final class Patience {

    /** How often at most, the first time included. */
    public static final int TRIES = 4;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private Patience() {}

    /** Waits before the next attempt where the other side has not said how long: 1, 2 and 4 seconds. */
    public static Duration backOff(int attempt) {
        return Duration.ofSeconds(1L << (attempt - 1));
    }

    /** Waits, but never longer than two minutes. */
    public static void pause(Duration wait) {
        try {
            Thread.sleep(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SourceProblem.passing("interrupted", "The server was stopped meanwhile.", Map.of());
        }
    }
}
