package dev.corridor.passes.model;

import dev.corridor.rules.Occasion;
import dev.corridor.rules.PassRequest;
import dev.corridor.rules.PassRules;
import dev.corridor.rules.RoomRules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a new pass is before it is known what becomes of it. */
record Draft(Scene scene, HallState state, Who who, Act.Create act) {

    Pass pass() {
        return new Pass(
                act.id(),
                act.student(),
                State.REQUESTED,
                later().map(ForLater::day).orElseGet(scene::today),
                trip(minutes()),
                author(),
                later().map(time -> Later.at(
                                time.startAt(), act.wish().series(), act.wish().meeting()))
                        .map(Course.NONE::with)
                        .orElse(Course.NONE),
                List.of(),
                List.of(),
                Optional.empty(),
                0);
    }

    Trip trip(int minutes) {
        Wish wish = act.wish();
        return new Trip(
                wish.origin(),
                wish.destination(),
                wish.travel(),
                minutes,
                urgent(),
                later().isEmpty() && PassRules.returning(request(), state.facts(), scene.now()),
                PassRules.counting(request(), state.facts(), scene.book(), scene.now()),
                wish.message(),
                Optional.empty(),
                0);
    }

    private Optional<ForLater> later() {
        return act.wish().startAt().map(at -> new ForLater(scene, state, at));
    }

    boolean urgent() {
        return PassRules.urgent(request(), scene.book());
    }

    PassRequest request() {
        Wish wish = act.wish();
        return new PassRequest(
                who.asker(),
                later().map(time -> time.occasion(who)).orElse(Occasion.NOW),
                act.student(),
                wish.origin(),
                wish.destination(),
                wish.travel(),
                wish.minutes(),
                wish.urgent() && wish.startAt().isEmpty(),
                act.overrides().codes(),
                Optional.empty());
    }

    /** The minutes of a pass that has not started: those asked for, else what the room allows this student. */
    private int minutes() {
        RoomRules room = scene.book().room(act.wish().destination()).orElseThrow();
        return act.wish()
                .minutes()
                .orElseGet(() -> PassRules.longest(room, scene.book().of(act.student())));
    }

    static int minutes(Duration limit) {
        return Math.clamp(limit.toMinutes(), 1, Trip.LONGEST);
    }

    private Author author() {
        return new Author(
                who.person().orElse(act.student()),
                who.student(),
                who.kiosk().isPresent(),
                who.inNameOf(act.wish(), act.student()),
                scene.now(),
                act.wish().escorted());
    }
}
