package dev.corridor.passes.model;

import dev.corridor.rules.Decision;
import dev.corridor.rules.EncounterGroup;
import dev.corridor.rules.ReasonCode;
import dev.corridor.shared.PersonId;
import java.util.List;
import java.util.Set;

/** Who would have met whom. */
final class Meetings {

    private Meetings() {}

    /** The meetings that a decision prevented by keeping a student from the way, or by asking staff first. */
    static List<PreventedMeeting> prevented(
            Scene scene, HallState state, PersonId student, Trip trip, Decision decision) {
        if (!Codes.any(decision.reasons(), Set.of(ReasonCode.ENCOUNTER)) || decision instanceof Decision.Start) {
            return List.of();
        }
        return scene.book().encounters().stream()
                .filter(group -> group.acts(scene.now()) && group.members().contains(student))
                .map(group -> new PreventedMeeting(
                        group.id(), scene.now(), student, out(state, group, student), trip.origin(), trip.destination()))
                .filter(meeting -> !meeting.out().isEmpty())
                .toList();
    }

    private static List<PersonId> out(HallState state, EncounterGroup group, PersonId student) {
        return state.open()
                .filter(pass -> pass.active() && !pass.there())
                .map(Pass::student)
                .filter(other -> !other.equals(student) && group.members().contains(other))
                .toList();
    }
}
