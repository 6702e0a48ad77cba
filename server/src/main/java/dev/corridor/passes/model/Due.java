package dev.corridor.passes.model;

import dev.corridor.rules.Accommodations;
import dev.corridor.rules.NoFlyWindow;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** When the clock has to look at a pass next. */
record Due(Scene scene) {

    /** The first moment after now at which time may change something about an open pass. */
    Optional<Instant> of(Pass pass) {
        if (pass.over()) {
            return Optional.empty();
        }
        if (pass.lookedFor()) {
            return Alarm.next(scene, pass);
        }
        Stream<Instant> moments =
                switch (pass.state()) {
                    case REQUESTED ->
                        pass.ahead() ? unanswered(pass) : request(pass.asked().orElseThrow(), pass);
                    case SCHEDULED -> scheduled(pass.later().orElseThrow());
                    case WAITING -> waiting(pass.line().orElseThrow());
                    case READY -> ready(pass.line().orElseThrow());
                    case ACTIVE -> active(pass, pass.walk().orElseThrow());
                    case ENDED, DENIED, CANCELLED, UNDONE, UNANSWERED, MISSED -> Stream.empty();
                };
        Instant again = scene.now().plus(Terms.LOOK_AGAIN);
        return Optional.of(moments.filter(moment -> moment.isAfter(scene.now()))
                .min(Comparator.naturalOrder())
                .orElse(again));
    }

    private Stream<Instant> request(Asked asked, Pass pass) {
        Instant alone = asked.at().plus(Accommodations.UNANSWERED_STARTS_AFTER);
        Instant orLater = alone.isAfter(scene.now()) ? alone : scene.now().plus(Terms.LOOK_AGAIN);
        Stream<Instant> byItself = Ticking.exempt(scene, pass) ? Stream.of(orLater) : Stream.empty();
        return concat(Stream.of(asked.until()), Stream.of(scene.waitEnds(asked.at())), byItself);
    }

    private static Stream<Instant> unanswered(Pass pass) {
        return pass.asked().map(Asked::until).stream();
    }

    private Stream<Instant> scheduled(Later later) {
        return Stream.of(later.startAt(), scene.now().plus(Terms.TRY_AGAIN), later.missedAt())
                .filter(moment -> !moment.isBefore(later.startAt()));
    }

    private Stream<Instant> waiting(InLine line) {
        return concat(
                Stream.of(scene.now().plus(Terms.LOOK_AGAIN)), Stream.of(scene.waitEnds(line.since())), noFlyEdges());
    }

    private Stream<Instant> ready(InLine line) {
        return concat(line.turnUntil().stream(), Stream.of(scene.waitEnds(line.since())), noFlyEdges());
    }

    private Stream<Instant> active(Pass pass, Walk walk) {
        boolean frees = scene.book().school().overdueFreesPlaces() && !walk.there();
        return Stream.concat(frees ? Stream.of(walk.endsAt()) : Stream.empty(), Stream.of(ends(scene, pass)));
    }

    /** When an active pass is ended by the clock: after overtime; where the clock stands, when the day is over. */
    static Instant ends(Scene scene, Pass pass) {
        Walk walk = pass.walk().orElseThrow();
        return walk.there()
                ? scene.midnightAfter(walk.startedAt())
                : walk.endsAt().plus(scene.terms().overtime());
    }

    private Stream<Instant> noFlyEdges() {
        return scene.book().days().at(scene.now()).windows().stream().flatMap(Due::edges);
    }

    private static Stream<Instant> edges(NoFlyWindow window) {
        return Stream.of(window.from(), window.to());
    }

    private static Stream<Instant> concat(Stream<Instant> one, Stream<Instant> two, Stream<Instant> three) {
        return Stream.concat(one, Stream.concat(two, three));
    }
}
