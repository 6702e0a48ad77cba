package dev.corridor.rules;

import dev.corridor.shared.PassId;
import java.time.Instant;

/** What became of an act, so that the next decision of the same batch can be taken on facts that know it. */
public sealed interface Outcome {

    /** A pass was asked for, joined the line, got its turn, arrived, was extended: anything but a start or an end. */
    record Changed(OpenPass pass) implements Outcome {}

    /** A pass set out. */
    record Started(OpenPass pass) implements Outcome {}

    /** A pass is over: ended, denied, cancelled, unanswered. */
    record Closed(PassId pass, Instant at) implements Outcome {}

    /** A pass was taken back at once and counts nowhere. */
    record Undone(PassId pass) implements Outcome {}
}
