package dev.corridor.passes;

import dev.corridor.passes.model.Hall;
import dev.corridor.passes.model.HallState;
import dev.corridor.passes.model.Pass;
import dev.corridor.passes.model.Scene;
import dev.corridor.passes.model.State;
import dev.corridor.rules.Decision;
import dev.corridor.rules.StudentView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a waiting pass stands.
 *
 * @param place among those who wait for the same room, 1 for the head; left out where a student must not know
 * @param minutes how long the wait may be
 */
record Waiting(@Nullable Integer place, @Nullable Integer minutes) {

    private static final Waiting NOT = new Waiting(null, null);

    static Waiting of(Pass pass, Scene scene, HallState hall, boolean staff) {
        if (pass.state() != State.WAITING) {
            return NOT;
        }
        Decision decision = Hall.turn(scene, hall, pass);
        if (staff) {
            Integer minutes = decision instanceof Decision.JoinLine(var full, var place, var estimate)
                    ? Integer.valueOf((int) estimate.toMinutes())
                    : null;
            return new Waiting(among(pass, hall), minutes);
        }
        return StudentView.of(decision) instanceof Decision.JoinLine(var full, var place, var estimate)
                ? new Waiting(place.isPresent() ? Integer.valueOf(place.getAsInt()) : null, (int) estimate.toMinutes())
                : NOT;
    }

    private static int among(Pass pass, HallState hall) {
        List<Pass> same = hall.line().stream()
                .filter(other -> other.trip().destination().equals(pass.trip().destination()))
                .toList();
        return same.indexOf(pass) + 1;
    }
}
