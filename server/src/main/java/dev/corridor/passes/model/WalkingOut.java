package dev.corridor.passes.model;

import dev.corridor.passes.model.Answer.Barred;
import dev.corridor.passes.model.Answer.Missing;
import dev.corridor.passes.model.Answer.Unfit;
import dev.corridor.passes.model.Answer.Unfitness;
import dev.corridor.passes.model.Answer.Wrong;
import dev.corridor.rules.Counting;
import dev.corridor.rules.Occasion;
import dev.corridor.rules.PassRequest;
import dev.corridor.rules.PassRules;
import dev.corridor.rules.RoomRules;
import dev.corridor.rules.TravelType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A walkout begins: at once, for a student in any state, whatever the rules say. */
record WalkingOut(Scene scene, HallState state, Who who, Act.WalkOut act) {

    Step step() {
        Optional<Answer> wrong = wrong();
        if (wrong.isPresent()) {
            return Step.without(wrong.get(), state);
        }
        Optional<Pass> already = state.openOf(act.student()).filter(Pass::lookedFor);
        if (already.isPresent()) {
            return Step.done(already.get(), state);
        }
        Pass out = pass().started(scene.now());
        HallState free = new Setting(scene, state, who).withoutOther(out);
        return Step.done(out, free.after("walkout-started", who, out, scene.now()));
    }

    Optional<Answer> wrong() {
        if (!who.writes()) {
            return Optional.of(new Barred("Only those who write passes may do this."));
        }
        if (state.member(act.student()).filter(Member::student).isEmpty()) {
            return Optional.of(new Missing("student"));
        }
        Optional<RoomRules> room = scene.book().room(act.room());
        if (room.isEmpty() || scene.book().room(act.origin()).isEmpty()) {
            return Optional.of(new Missing("room"));
        }
        if (!room.get().alert()) {
            return Optional.of(new Wrong("roomId", "no-alert-room", "Walkouts lead to an alert room."));
        }
        if (act.origin().equals(act.room())) {
            return Optional.of(new Wrong("originId", "same-room", "Say from where the student is missing."));
        }
        return act.after().flatMap(pass -> notBack(state.pass(pass).filter(who.sight()::sees)));
    }

    private Optional<Answer> notBack(Optional<Pass> before) {
        if (before.filter(pass -> pass.student().equals(act.student())).isEmpty()) {
            return Optional.of(new Missing("pass"));
        }
        boolean recent =
                before.get().notBackUntil().filter(scene.now()::isBefore).isPresent();
        return recent ? Optional.empty() : Optional.of(new Unfit(Unfitness.TOO_LATE_FOR_NOT_BACK));
    }

    private Pass pass() {
        Author author = new Author(
                who.person().orElseThrow(),
                false,
                false,
                who.inNameOf(act.origin(), act.room(), act.student()),
                scene.now(),
                false);
        return new Pass(
                act.id(),
                act.student(),
                State.REQUESTED,
                scene.today(),
                trip(),
                author,
                Course.NONE.with(Walkout.begun(who.pinAtKiosk(), act.after())),
                List.of(),
                List.of(),
                Optional.empty(),
                0);
    }

    private Trip trip() {
        int minutes = scene.book().room(act.room()).orElseThrow().minutes();
        return new Trip(
                act.origin(),
                act.room(),
                TravelType.ROUND_TRIP,
                minutes,
                false,
                false,
                counting(),
                Optional.empty(),
                act.note(),
                0);
    }

    private Counting counting() {
        PassRequest request = new PassRequest(
                who.asker(),
                Occasion.NOW,
                act.student(),
                act.origin(),
                act.room(),
                TravelType.ROUND_TRIP,
                OptionalInt.empty(),
                false,
                Set.of(),
                Optional.empty());
        return PassRules.counting(request, state.facts(), scene.book(), scene.now());
    }
}
