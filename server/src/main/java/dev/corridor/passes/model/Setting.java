package dev.corridor.passes.model;

import dev.corridor.rules.Reason;
import java.util.List;
import java.util.Optional;

/** What several acts end in: a pass that starts, or joins the line. */
record Setting(Scene scene, HallState state, Who who) {

    /** Starts the pass. Another open pass of the student's ends as replaced. */
    Step start(String kind, Pass pass, List<Confirmed> confirmed, List<Reason> notices) {
        Pass started = pass.noticing(confirmed, Codes.of(notices)).started(scene.now());
        return Step.done(started, withoutOther(pass).after(kind, who, started, scene.now(), Codes.of(notices)));
    }

    /** Puts the pass at the end of the line; the rules let those exempt from waiting go first. */
    Step join(String kind, Pass pass) {
        HallState free = withoutOther(pass);
        Pass waiting = pass.waiting(InLine.at(scene.now(), free.lastRank(scene.now())));
        return Step.done(waiting, free.after(kind, who, waiting, scene.now()));
    }

    /** The hall once the student's other open pass has made way. */
    HallState withoutOther(Pass pass) {
        Optional<Pass> other =
                state.openOf(pass.student()).filter(open -> !open.id().equals(pass.id()));
        if (other.isEmpty()) {
            return state;
        }
        State closed = other.get().active() ? State.ENDED : State.CANCELLED;
        Pass over = other.get().closed(closed, new Ending(scene.now(), who.person(), How.REPLACED));
        return state.after("replaced", who, over, scene.now());
    }
}
