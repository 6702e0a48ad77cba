package dev.corridor.passes.model;

import dev.corridor.rules.Decision;
import dev.corridor.rules.ReasonCode;
import dev.corridor.shared.PersonId;
import java.util.List;
import java.util.Set;

/** Who would have met whom. */
final class Meetings {

    private Meetings() {}

    /** The way that a decision kept a student from because of somebody on the way; nothing if it did not. */
    static List<Stopped> prevented(Scene scene, HallState state, PersonId student, Trip trip, Decision decision) {
        boolean stopped =
                Codes.any(decision.reasons(), Set.of(ReasonCode.ENCOUNTER)) && !(decision instanceof Decision.Start);
        if (!stopped) {
            return List.of();
        }
        List<Pass> onTheWay =
                state.open().filter(pass -> pass.active() && !pass.there()).toList();
        return List.of(new Stopped(scene.now(), student, trip.origin(), trip.destination(), onTheWay));
    }
}
