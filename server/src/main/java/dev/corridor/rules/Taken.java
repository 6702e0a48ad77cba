package dev.corridor.rules;

import java.time.Instant;

/**
 * How many of the places that one pass needs are held by other students: hallway, to its destination, from its origin.
 */
record Taken(int hallway, int to, int from) {

    static Taken by(PassRequest request, HallFacts facts, RuleBook book, Instant now) {
        int hallway = 0;
        int to = 0;
        int from = 0;
        for (OpenPass pass : facts.open()) {
            if (!holdsRooms(pass, book, now) || pass.student().equals(request.student())) {
                continue;
            }
            hallway += holdsHallway(pass) ? 1 : 0;
            to += pass.destination().equals(request.destination()) ? 1 : 0;
            from += pass.origin().equals(request.origin()) ? 1 : 0;
        }
        return new Taken(hallway, to, from);
    }

    /** A turn and a pass that is out hold their two rooms, unless overdue passes free theirs. */
    static boolean holdsRooms(OpenPass pass, RuleBook book, Instant now) {
        return switch (pass.state()) {
            case REQUESTED, WAITING, WALKOUT -> false;
            case READY, ARRIVED -> true;
            case ACTIVE -> !(book.school().overdueFreesPlaces() && pass.overdue(now));
        };
    }

    /** Of the passes that hold their rooms, those that hold a place in the hallway as well. */
    static boolean holdsHallway(OpenPass pass) {
        return pass.state() != OpenPass.State.ARRIVED;
    }
}
