package dev.corridor.passes.model;

import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What somebody, or the clock, wants to happen to passes. */
public sealed interface Act {

    /** An act on a pass that is there already. */
    sealed interface OnPass extends Act {
        PassId pass();
    }

    /**
     * A new pass: the student's own, or written by staff.
     *
     * @param id what the pass will be called
     */
    record Create(PassId id, PersonId student, Wish wish, Overrides overrides) implements Act {}

    /**
     * A student is missing: a walkout begins.
     *
     * @param id what the pass will be called
     * @param origin from where
     * @param room the alert room
     * @param after the pass that had just ended, and did not lead back
     * @param note for staff only
     */
    record WalkOut(
            PassId id, PersonId student, RoomId origin, RoomId room, Optional<PassId> after, Optional<String> note)
            implements Act {}

    /**
     * Lets a request go.
     *
     * @param minutes fewer than asked for; absent: as many
     */
    record Approve(PassId pass, OptionalInt minutes, Overrides overrides) implements OnPass {}

    /**
     * Lets a request go at another time than asked for, or moves a scheduled pass.
     *
     * @param startAt the new time
     */
    record Appoint(PassId pass, Instant startAt, Overrides overrides) implements OnPass {}

    record Deny(PassId pass, Optional<String> message) implements OnPass {}

    /** The student takes the turn. */
    record Start(PassId pass) implements OnPass {}

    /** Staff start a waiting pass now. */
    record LetThrough(PassId pass, Overrides overrides) implements OnPass {}

    /**
     * Puts a waiting pass elsewhere in its line.
     *
     * @param position 1 for the head of the line to the pass's destination
     */
    record Reorder(PassId pass, int position) implements OnPass {}

    /**
     * Seen at the destination.
     *
     * @param code what the student typed, where a student says so
     */
    record Arrive(PassId pass, Optional<String> code) implements OnPass {}

    /** The way back begins. */
    record Resume(PassId pass) implements OnPass {}

    /**
     * The pass is over.
     *
     * @param asOf when it really ended; absent: now
     * @param code what the student typed
     */
    record End(PassId pass, Optional<Instant> asOf, Optional<String> code) implements OnPass {}

    /**
     * The student of a walkout is found.
     *
     * @param at when that was; absent: now
     */
    record Find(PassId pass, Found found, Optional<Instant> at) implements OnPass {}

    /** Takes back a request, leaves the line, or undoes what has only just started. */
    record Cancel(PassId pass) implements OnPass {}

    /** Another length, destination or note. */
    record Alter(
            PassId pass, OptionalInt minutes, Optional<RoomId> destination, Optional<String> note, Overrides overrides)
            implements OnPass {

        Alter stayingThere() {
            return new Alter(pass, minutes, Optional.empty(), note, overrides);
        }
    }

    /**
     * A student is not at school for a while: what is under way ends, who waits leaves the line, and what was to start
     * meanwhile is missed.
     *
     * @param ahead the student's passes that were written for that time
     */
    record Leave(PersonId student, Instant from, Instant until, Set<PassId> ahead) implements Act {

        public Leave {
            ahead = Set.copyOf(ahead);
        }
    }

    /**
     * A pass that happened on paper, entered by staff afterwards.
     *
     * @param id what the pass will be called
     * @param out when the student left
     * @param in when the student was back, or had arrived one way
     */
    record Enter(PassId id, PersonId student, RoomId origin, RoomId destination, Instant out, Instant in)
            implements Act {}

    /** Nothing but what time and settings cause. */
    record Tick() implements Act {}
}
