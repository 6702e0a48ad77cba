package dev.corridor.passes.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A place in the school's line.
 *
 * @param rank the lower, the sooner; comparable within a school only
 * @param misses turns not taken, the third of which cancels
 * @param turnUntil while it is the student's turn: until when it can be taken
 */
public record InLine(Instant since, long rank, int misses, Optional<Instant> turnUntil) {

    public static InLine at(Instant since, long rank) {
        return new InLine(since, rank, 0, Optional.empty());
    }

    InLine turn(Instant until) {
        return new InLine(since, rank, misses, Optional.of(until));
    }

    InLine withoutTurn() {
        return new InLine(since, rank, misses, Optional.empty());
    }

    InLine missed(long newRank) {
        return new InLine(since, newRank, misses + 1, Optional.empty());
    }

    InLine ranked(long newRank) {
        return new InLine(since, newRank, misses, turnUntil);
    }

    InLine later(Duration gap) {
        return new InLine(since, rank, misses, turnUntil.map(until -> until.plus(gap)));
    }
}
