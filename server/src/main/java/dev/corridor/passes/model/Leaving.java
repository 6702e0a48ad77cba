package dev.corridor.passes.model;

import dev.corridor.rules.ReasonCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of the passes of a student whom the attendance desk calls absent or gone. Whoever is looked for is not
 * found by that.
 */
record Leaving(Scene scene, HallState state, Who who, Act.Leave act) {

    private static final List<String> WHY = List.of(ReasonCode.ABSENT.name());

    Step step() {
        if (!who.writes()) {
            return Step.without(new Answer.Barred("Only those who write passes may do this."), state);
        }
        HallState next = state;
        for (Pass pass : concerned().toList()) {
            next = pass.ahead() ? missed(next, pass) : closed(next, pass);
        }
        return Step.without(new Answer.Noted(), next);
    }

    private Stream<Pass> concerned() {
        return state.passes().values().stream()
                .filter(pass -> pass.student().equals(act.student()) && !pass.over() && !pass.lookedFor())
                .filter(pass -> pass.ahead() ? meanwhile(pass.later().orElseThrow()) : !later());
    }

    /** Whether the student is still here, and leaves at a time to come. */
    private boolean later() {
        return act.from().isAfter(scene.now());
    }

    private boolean meanwhile(Later ahead) {
        boolean begins = later()
                ? !ahead.startAt().isBefore(act.from())
                : ahead.missedAt().isAfter(act.from());
        return begins && ahead.startAt().isBefore(act.until());
    }

    private HallState missed(HallState before, Pass pass) {
        Pass over = pass.missed(now(), WHY);
        return before.after("missed", who, over, scene.now(), WHY);
    }

    /** A pass under way ends when the student left, if that is after its start. */
    private HallState closed(HallState before, Pass pass) {
        if (!pass.active()) {
            return before.after("cancelled", who, pass.closed(State.CANCELLED, now()), scene.now(), WHY);
        }
        Instant started = pass.walk().map(Walk::startedAt).orElseThrow();
        Instant left = act.from().isBefore(started) ? scene.now() : act.from();
        Pass over = pass.closed(State.ENDED, new Ending(left, who.person(), How.STAFF));
        return before.after("ended", who, over, left, WHY);
    }

    private Ending now() {
        return new Ending(scene.now(), Optional.of(who.person().orElseThrow()), How.STAFF);
    }
}
