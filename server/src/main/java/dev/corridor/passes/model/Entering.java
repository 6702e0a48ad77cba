package dev.corridor.passes.model;

import dev.corridor.passes.model.Answer.Barred;
import dev.corridor.passes.model.Answer.Missing;
import dev.corridor.passes.model.Answer.Wrong;
import dev.corridor.rules.Counting;
import dev.corridor.rules.TravelType;
import dev.corridor.shared.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A pass of the fallback list: it is over when it is written, counts nowhere, and no rule judges it any more. */
record Entering(Scene scene, HallState state, Who who, Act.Enter act) {

    private static final Duration OLDEST = Duration.ofDays(60);

    Step step() {
        Optional<Answer> wrong = wrong();
        if (wrong.isPresent()) {
            return Step.without(wrong.get(), state);
        }
        Pass entered = pass();
        return Step.done(entered, state.after("entered", who, entered, act.out()));
    }

    private Optional<Answer> wrong() {
        if (!who.writes()) {
            return Optional.of(new Barred("Only those who write passes may do this."));
        }
        if (state.member(act.student()).filter(Member::student).isEmpty()) {
            return Optional.of(new Missing("student"));
        }
        return room("originId", act.origin())
                .or(() -> room("destinationId", act.destination()))
                .or(this::wrongTimes);
    }

    private Optional<Answer> room(String field, RoomId room) {
        if (scene.book().room(room).isEmpty()) {
            return Optional.of(new Wrong(field, "unknown", "There is no such room here."));
        }
        return act.origin().equals(act.destination())
                ? Optional.of(new Wrong("destinationId", "same-room", "A pass goes to another room."))
                : Optional.empty();
    }

    private Optional<Answer> wrongTimes() {
        Instant now = scene.now();
        if (act.out().isBefore(now.minus(OLDEST))) {
            return wrong("outAt", "too-old", "At most " + OLDEST.toDays() + " days ago.");
        }
        if (act.in().isAfter(now)) {
            return wrong("inAt", "in-the-future", "This time is still to come.");
        }
        if (!act.in().isAfter(act.out())) {
            return wrong("inAt", "backwards", "Nobody is back before leaving.");
        }
        return scene.dayOf(act.out()).equals(scene.dayOf(act.in()))
                ? Optional.empty()
                : wrong("inAt", "another-day", "A pass begins and ends on one day.");
    }

    private static Optional<Answer> wrong(String field, String code, String message) {
        return Optional.of(new Wrong(field, code, message));
    }

    private Pass pass() {
        int minutes = Math.clamp(Duration.between(act.out(), act.in()).toMinutes(), 1, Trip.LONGEST);
        return new Pass(
                act.id(),
                act.student(),
                State.ENDED,
                scene.dayOf(act.out()),
                new Trip(
                        act.origin(),
                        act.destination(),
                        TravelType.ROUND_TRIP,
                        minutes,
                        false,
                        false,
                        Counting.NOTHING,
                        Optional.empty(),
                        Optional.empty(),
                        0),
                new Author(who.person().orElseThrow(), false, false, Optional.empty(), scene.now(), false),
                Course.NONE
                        .with(Walk.from(act.out(), Duration.between(act.out(), act.in())))
                        .with(new Ending(act.in(), who.person(), How.PAPER)),
                List.of(),
                List.of(),
                Optional.empty(),
                0);
    }
}
