package dev.corridor.rules;

import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.Optional;

/**
 * A pass that is not over, as far as rules care.
 *
 * @param minutes its time limit
 * @param startedAt when it became active
 * @param endsAt when its time is up, while its clock runs
 * @param rank its order in the line, smaller first; used while waiting
 * @param missed how many turns it has let go by
 * @param counting what it counts toward once started
 * @param returning whether it brings the student back
 */
public record OpenPass(
        PassId id,
        PersonId student,
        RoomId origin,
        RoomId destination,
        State state,
        TravelType travel,
        int minutes,
        Optional<Instant> startedAt,
        Optional<Instant> endsAt,
        long rank,
        int missed,
        Counting counting,
        boolean returning) {

    /** What an open pass is doing. */
    public enum State {
        REQUESTED,
        WAITING,
        READY,
        ACTIVE,
        ARRIVED,
        /** Away without permission, and looked for: a place that nobody gave holds none. */
        WALKOUT;

        /** On the way, there, or away without permission. */
        public boolean out() {
            return this == ACTIVE || this == ARRIVED || this == WALKOUT;
        }
    }

    /** A pass that has not started: requested, waiting or ready. */
    public static OpenPass unstarted(
            PassId id,
            PersonId student,
            RoomId origin,
            RoomId destination,
            State state,
            TravelType travel,
            int minutes,
            long rank) {
        return new OpenPass(
                id,
                student,
                origin,
                destination,
                state,
                travel,
                minutes,
                Optional.empty(),
                Optional.empty(),
                rank,
                0,
                Counting.NOTHING,
                false);
    }

    /** The same pass in another state that is not a start. */
    public OpenPass in(State other) {
        return new OpenPass(
                id,
                student,
                origin,
                destination,
                other,
                travel,
                minutes,
                startedAt,
                endsAt,
                rank,
                missed,
                counting,
                returning);
    }

    /** The same pass on its way from {@code at} on. */
    public OpenPass started(Instant at, Counting counts, boolean isReturn) {
        return new OpenPass(
                id,
                student,
                origin,
                destination,
                State.ACTIVE,
                travel,
                minutes,
                Optional.of(at),
                Optional.of(at.plusSeconds(60L * minutes)),
                rank,
                missed,
                counts,
                isReturn);
    }

    /** Past its time and not arrived. */
    public boolean overdue(Instant now) {
        return state == State.ACTIVE && endsAt.isPresent() && !now.isBefore(endsAt.get());
    }

    /** Waiting, ready or out: a student has one of these at most. */
    public boolean exclusive() {
        return state != State.REQUESTED;
    }
}
