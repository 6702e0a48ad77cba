package dev.corridor.rosters.sources;

import java.time.Instant;
import java.util.Optional;

/**
 * How a fetch ended.
 *
 * @param whole whether everything was written, so that who is not there is gone; else changes only
 * @param mark where the next fetch may go on from; empty if it must start anew
 * @param made when the newest of it was made, where that may be long ago: somebody else has to make it
 */
public record Fetched(boolean whole, Optional<String> mark, Optional<Instant> made) {

    public Fetched(boolean whole, Optional<String> mark) {
        this(whole, mark, Optional.empty());
    }

    /** Everything was written, and changes cannot be told. */
    public static Fetched all() {
        return new Fetched(true, Optional.empty());
    }
}
