package dev.corridor.rosters.sources;

import java.util.Optional;

/**
 * How a fetch ended.
 *
 * @param whole whether everything was written, so that who is not there is gone; else changes only
 * @param mark where the next fetch may go on from; empty if it must start anew
 */
public record Fetched(boolean whole, Optional<String> mark) {

    /** Everything was written, and changes cannot be told. */
    public static Fetched all() {
        return new Fetched(true, Optional.empty());
    }
}
