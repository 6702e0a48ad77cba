package dev.corridor.passes.model;

import java.time.Duration;

/**
 * The school's settings about time and what is ahead, besides those that the rules read.
 *
 * @param overtime how long after its time an active pass is ended
 * @param unanswered how long a request waits for an answer
 * @param monitorsAfter how long after its start those who watch the hallway are told of a walkout
 * @param adminsAfter how long after its start admins are told of it
 * @param mostAhead how many passes of their own a student may have ahead at once; 0 for any number
 */
public record Terms(
        Duration overtime, Duration unanswered, Duration monitorsAfter, Duration adminsAfter, int mostAhead) {

    /** How long a start can be undone. */
    public static final Duration UNDO = Duration.ofSeconds(15);

    /** How often a scheduled pass that could not start is looked at. */
    public static final Duration TRY_AGAIN = Duration.ofSeconds(10);

    /** How often whoever waits is looked at although nothing is known to change. */
    public static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
}
