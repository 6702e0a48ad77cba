package dev.corridor.passes.model;

import dev.corridor.passes.model.Answer.Wrong;
import dev.corridor.rules.Asker;
import dev.corridor.rules.Decision;
import dev.corridor.rules.Occasion;
import dev.corridor.rules.PassRequest;
import dev.corridor.rules.PassRules;
import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What the rules say today about a pass for a later time. */
record ForLater(Scene scene, HallState state, Instant startAt) {

    /** Soon, the rules of a pass for now bind a student; later, the room's restriction for the future. */
    Occasion occasion(Who who) {
        boolean soon = startAt.isBefore(scene.now().plus(Later.SOON));
        return who.student() && soon ? Occasion.SOON : Occasion.LATER;
    }

    /** What is wrong with the time itself, whoever names it. */
    Optional<Answer> wrong() {
        if (!startAt.isAfter(scene.now())) {
            return Optional.of(new Wrong("startAt", "past", "This time is over already."));
        }
        return startAt.isAfter(scene.now().plus(Later.FURTHEST))
                ? Optional.of(new Wrong(
                        "startAt",
                        "too-far",
                        "Passes are scheduled at most " + Later.FURTHEST.toDays() + " days ahead."))
                : Optional.empty();
    }

    Decision decide(PassRequest request) {
        return PassRules.decide(request, state.facts(), scene.book(), startAt);
    }

    LocalDate day() {
        return scene.dayOf(startAt);
    }

    /** The request that a pass which waits for its time comes to. */
    static PassRequest again(Asker asker, Occasion occasion, Pass pass) {
        Trip trip = pass.trip();
        PersonId student = pass.student();
        return PassRequest.now(asker, student, trip.origin(), trip.destination(), trip.travel(), trip.minutes())
                .on(occasion, pass.id());
    }
}
