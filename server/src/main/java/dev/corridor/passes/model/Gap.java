package dev.corridor.passes.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A time during which no server ran. Passes' clocks stood still in it. */
public record Gap(long id, Instant stopped, Instant resumed) {

    /**
     * The hall after the gap: deadlines moved by its length; what would have been ended meanwhile ends as outage. Who
     * is looked for was so all the time.
     */
    HallState over(Scene scene, HallState state) {
        HallState next = state;
        for (Pass pass : state.open().filter(pass -> !pass.lookedFor()).toList()) {
            if (ended(scene, pass)) {
                Pass over = pass.closed(State.ENDED, new Ending(resumed, Optional.empty(), How.OUTAGE));
                next = next.after("ended", Who.CLOCK, over, resumed);
            } else {
                Pass later = pass.with(pass.course().later(Duration.between(stopped, resumed)));
                next = next.after("clock-stood", Who.CLOCK, later, resumed);
            }
        }
        return next;
    }

    private boolean ended(Scene scene, Pass pass) {
        if (!pass.active() || pass.there()) {
            return false;
        }
        Instant end = Due.ends(scene, pass);
        return end.isAfter(stopped) && !end.isAfter(resumed);
    }
}
