package dev.corridor.passes.model;

import dev.corridor.rules.Counting;
import dev.corridor.rules.RestrictedEnding;
import dev.corridor.rules.RoomRules;
import dev.corridor.rules.RuleBook;
import dev.corridor.rules.TravelType;
import dev.corridor.shared.RoomId;
import java.util.Optional;

/**
 * From where to where, and on what terms.
 *
 * @param minutes how long it may last, 1 to 999
 * @param urgent whether the student asked for it as urgent
 * @param returning whether it leads back after a one-way pass
 * @param counts what it counts toward once it starts
 * @param message what the author wrote to those who read the pass
 * @param note what staff noted, for staff only
 * @param moves how often the student has changed the destination
 */
public record Trip(
        RoomId origin,
        RoomId destination,
        TravelType travel,
        int minutes,
        boolean urgent,
        boolean returning,
        Counting counts,
        Optional<String> message,
        Optional<String> note,
        int moves) {

    public static final int LONGEST = 999;

    public Trip {
        if (minutes < 1 || minutes > LONGEST) {
            throw new IllegalArgumentException("a pass lasts 1 to " + LONGEST + " minutes");
        }
    }

    public Trip lasting(int newMinutes) {
        return new Trip(origin, destination, travel, newMinutes, urgent, returning, counts, message, note, moves);
    }

    public Trip counting(Counting other) {
        return new Trip(origin, destination, travel, minutes, urgent, returning, other, message, note, moves);
    }

    public Trip noted(String newNote) {
        return new Trip(
                origin, destination, travel, minutes, urgent, returning, counts, message, Optional.of(newNote), moves);
    }

    /** The same trip as an urgent one: it counts no more. */
    public Trip asUrgent() {
        return new Trip(origin, destination, travel, minutes, true, returning, Counting.NOTHING, message, note, moves);
    }

    public Trip to(RoomId newDestination, Counting newCounts, int newMinutes, boolean byStudent) {
        return new Trip(
                origin,
                newDestination,
                travel,
                newMinutes,
                urgent,
                returning,
                newCounts,
                message,
                note,
                byStudent ? moves + 1 : moves);
    }

    /** Whose ending rule binds the student: the origin's for a round trip, the destination's for one way. */
    public RoomId endingRoom() {
        return switch (travel) {
            case ROUND_TRIP -> origin;
            case ONE_WAY -> destination;
        };
    }

    public RestrictedEnding endingRule(RuleBook book) {
        return book.room(endingRoom()).map(RoomRules::ending).orElse(RestrictedEnding.OFF);
    }
}
