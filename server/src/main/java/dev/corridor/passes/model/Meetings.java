package dev.corridor.passes.model;

import dev.corridor.passes.model.Stopped.Met;
import dev.corridor.rules.Decision;
import dev.corridor.rules.Encounters;
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
        List<Met> met = Encounters.met(student, state.facts(), scene.book(), scene.now()).stream()
                .flatMap(meeting -> state.pass(meeting.pass()).stream().map(out -> new Met(meeting.group(), out)))
                .toList();
        return List.of(new Stopped(scene.now(), student, trip.origin(), trip.destination(), met));
    }
}
