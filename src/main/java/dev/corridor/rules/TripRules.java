package dev.corridor.rules;

import java.util.List;

/** Rules of the destination about the trip itself. */
final class TripRules {

    private TripRules() {}

    static List<Reason> allowedTravel(Case asked) {
        TravelType travel = asked.request().travel();
        return Rule.when(
                asked.destination()
                        .filter(room -> !room.travel().contains(travel))
                        .isPresent(),
                new Reason.WrongTravelType(travel));
    }

    static List<Reason> shortEnough(Case asked) {
        return Rule.when(
                asked.destination().isPresent() && asked.minutes() > asked.longest(),
                new Reason.TooLong(asked.minutes(), asked.longest()));
    }
}
