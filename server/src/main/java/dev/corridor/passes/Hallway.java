package dev.corridor.passes;

import java.util.List;

/**
 * Passes of a school as one viewer sees them.
 *
 * @param seq the log's number they are as of
 */
public record Hallway(long seq, List<PassCard> passes) {

    public Hallway {
        passes = List.copyOf(passes);
    }
}
