package dev.corridor.passes.model;

import dev.corridor.passes.model.Answer.Barred;
import dev.corridor.passes.model.Answer.Unfit;
import dev.corridor.passes.model.Answer.Unfitness;
import dev.corridor.passes.model.Answer.Wrong;
import dev.corridor.rules.Asker;
import dev.corridor.rules.Decision;
import dev.corridor.rules.Occasion;
import dev.corridor.rules.PassRequest;
import dev.corridor.rules.PassRules;
import dev.corridor.rules.TravelType;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Arriving, going back, ending and undoing. */
record Walking(Scene scene, HallState state, Who who, Pass pass) {

    private static final Barred ONLY_STAFF_CALL_OFF = new Barred("Only staff call off what staff scheduled.");

    /** Seen at the destination. A one-way pass is over with that. */
    Step arrive(Act.Arrive act) {
        if (!pass.active()) {
            return refuse(new Unfit(Unfitness.NOT_ACTIVE));
        }
        if (pass.there()) {
            return refuse(new Unfit(Unfitness.ALREADY_THERE));
        }
        boolean seen = !who.student() || at(pass.trip().destination());
        Optional<Answer> unproven =
                seen ? Optional.empty() : unproven(pass.trip().destination(), act.code());
        if (unproven.isPresent()) {
            return refuse(unproven.get());
        }
        if (pass.trip().travel() == TravelType.ONE_WAY) {
            return ended(scene.now(), seen ? who.how() : How.ROOM_CODE);
        }
        Pass there = pass.arrived(scene.now());
        return Step.done(there, state.after("arrived", who, there, scene.now()));
    }

    /** The way back: never refused, but staff are told what it exceeds. */
    Step resume() {
        if (!pass.there()) {
            return refuse(new Unfit(pass.active() ? Unfitness.NOT_THERE : Unfitness.NOT_ACTIVE));
        }
        List<String> exceeded = exceeded();
        Pass going = pass.resumed(scene.now()).noticing(List.of(), exceeded);
        return Step.done(going, state.after("resumed", who, going, scene.now(), exceeded));
    }

    /** What a pass that goes on holds although it is not free. */
    List<String> exceeded() {
        PassRequest again = PassRequest.again(new Asker.Student(), Occasion.CHANGE, RulesView.of(pass));
        Decision decision = PassRules.decide(again, state.facts(), scene.book(), scene.now());
        return Codes.of(decision.reasons().stream()
                .filter(reason -> Codes.CURED_BY_WAITING.contains(reason.code()))
                .toList());
    }

    Step end(Act.End act) {
        if (!pass.active()) {
            return refuse(new Unfit(!pass.over() ? Unfitness.NOT_ACTIVE : Unfitness.NOT_OPEN));
        }
        if (who.student()) {
            return endByStudent(act);
        }
        Instant at = act.asOf().orElse(scene.now());
        if (at.isAfter(scene.now()) || at.isBefore(started())) {
            return refuse(new Wrong("asOf", "not-between", "A pass ends after its start and not later than now."));
        }
        return ended(at, who.how());
    }

    private Step endByStudent(Act.End act) {
        if (act.asOf().isPresent()) {
            return refuse(new Barred("Only staff say when a pass ended."));
        }
        RoomId shows = pass.trip().endingRoom();
        if (at(shows)) {
            return ended(scene.now(), who.how());
        }
        return switch (pass.trip().endingRule(scene.book())) {
            case OFF -> ended(scene.now(), who.how());
            case ROOM_CODE ->
                unproven(shows, act.code()).map(this::refuse).orElseGet(() -> ended(scene.now(), How.ROOM_CODE));
            case TEACHER_PIN -> refuse(new Wrong("pin", "required", "A member of staff ends this pass with a PIN."));
            case TEACHER_DEVICE -> refuse(new Barred("This pass is ended on the teacher's device."));
        };
    }

    /** Whether the student stands at the kiosk of this room. */
    private boolean at(RoomId room) {
        return who.kiosk().filter(room::equals).isPresent();
    }

    private Optional<Answer> unproven(RoomId room, Optional<String> code) {
        if (code.isEmpty()) {
            return Optional.of(new Wrong("code", "required", "Type the code that the room shows."));
        }
        return scene.codes().shows(room, code.get(), scene.now())
                ? Optional.empty()
                : Optional.of(new Wrong("code", "wrong", "This is not the code that the room shows now."));
    }

    private Step ended(Instant at, How how) {
        Pass over = pass.closed(State.ENDED, new Ending(at, who.person(), how));
        return Step.done(over, state.after("ended", who, over, at));
    }

    /** Takes back a request, leaves the line, or undoes a start within seconds of it. */
    Step cancel() {
        Ending now = new Ending(scene.now(), who.person(), who.how());
        return switch (pass.state()) {
            case REQUESTED, WAITING, READY -> {
                if (who.student() && pass.offered()) {
                    yield refuse(new Barred("Answer this offer instead."));
                }
                if (who.student() && pass.waitsForTeacher()) {
                    yield refuse(ONLY_STAFF_CALL_OFF);
                }
                Pass gone = pass.closed(State.CANCELLED, now);
                yield Step.done(gone, state.after("cancelled", who, gone, scene.now()));
            }
            case ACTIVE -> {
                if (who.student() && !pass.startedByStudent()) {
                    yield refuse(new Barred("Only staff undo what staff wrote."));
                }
                if (!pass.undoable(scene.now())) {
                    yield refuse(new Unfit(Unfitness.TOO_LATE_TO_UNDO));
                }
                Pass undone = pass.closed(State.UNDONE, now);
                yield Step.done(undone, state.after("undone", who, undone, scene.now()));
            }
            case SCHEDULED -> {
                if (who.student() && !pass.author().student()) {
                    yield refuse(ONLY_STAFF_CALL_OFF);
                }
                Pass off = pass.closed(State.CANCELLED, now);
                yield Step.done(off, state.after("cancelled", who, off, scene.now()));
            }
            case ENDED, DENIED, CANCELLED, UNDONE, UNANSWERED, MISSED -> refuse(new Unfit(Unfitness.NOT_OPEN));
        };
    }

    private Instant started() {
        return pass.walk().map(Walk::startedAt).orElseThrow();
    }

    private Step refuse(Answer answer) {
        return Step.without(answer, state);
    }
}
