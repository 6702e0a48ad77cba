package dev.corridor.passes.model;

import dev.corridor.passes.model.Walkout.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who else is told while nobody has found the student. Each step is an entry of the hall log, from which those are told
 * whom it concerns.
 */
record Alarm(Scene scene, HallState state, Pass pass) {

    HallState raise() {
        HallState next = state;
        for (Told told : steps(pass).filter(this::due).toList()) {
            Pass now = next.pass(pass.id()).orElseThrow();
            Pass more = now.with(now.course().with(now.walkout().orElseThrow().telling(told)));
            next = next.after("walkout-for-" + told.word(), Who.CLOCK, more, scene.now());
        }
        return next;
    }

    private boolean due(Told step) {
        return !at(scene, pass, step).isAfter(scene.now());
    }

    /** When somebody else is told, if there is anybody left. */
    static Optional<Instant> next(Scene scene, Pass pass) {
        return steps(pass).findFirst().map(step -> at(scene, pass, step));
    }

    private static Stream<Told> steps(Pass pass) {
        Told until = pass.walkout().orElseThrow().told();
        return Stream.of(Told.values()).filter(step -> step.compareTo(until) > 0);
    }

    private static Instant at(Scene scene, Pass pass, Told step) {
        Duration after =
                switch (step) {
                    case ROOM -> Duration.ZERO;
                    case MONITORS -> scene.terms().monitorsAfter();
                    case ADMINS -> scene.terms().adminsAfter();
                };
        return pass.walk().orElseThrow().startedAt().plus(after);
    }
}
