package dev.corridor.passes.model;

import dev.corridor.passes.model.Answer.Barred;
import dev.corridor.passes.model.Answer.Judged;
import dev.corridor.passes.model.Answer.Missing;
import dev.corridor.passes.model.Answer.Unfit;
import dev.corridor.passes.model.Answer.Unfitness;
import dev.corridor.passes.model.Answer.Wrong;
import dev.corridor.rules.Decision;
import dev.corridor.rules.Occasion;
import dev.corridor.rules.PassRequest;
import dev.corridor.rules.PassRules;
import dev.corridor.rules.RoomRules;
import dev.corridor.shared.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Another length, destination or note for a pass that is open. */
record Altering(Scene scene, HallState state, Who who, Pass pass, Act.Alter act) {

    Step step() {
        Optional<Answer> wrong = wrong();
        if (wrong.isPresent()) {
            return Step.without(wrong.get(), state);
        }
        if (act.destination().isPresent()) {
            return andThen(moved(act.destination().get()));
        }
        Pass changed =
                act.note().map(note -> pass.with(pass.trip().noted(note))).orElse(pass);
        return act.minutes().isPresent() ? lengthened(changed, act.minutes().getAsInt()) : kept("noted", changed);
    }

    /** What else was to change, once the destination has. */
    private Step andThen(Step moved) {
        if (moved.answer() instanceof Answer.Done(var there) && !who.student()) {
            return new Altering(scene, moved.after(), who, there, act.stayingThere()).step();
        }
        return moved;
    }

    private Optional<Answer> wrong() {
        if (pass.over()) {
            return Optional.of(new Unfit(Unfitness.NOT_OPEN));
        }
        OptionalInt minutes = act.minutes();
        if (minutes.isPresent() && (minutes.getAsInt() < 1 || minutes.getAsInt() > Trip.LONGEST)) {
            return Optional.of(new Wrong("minutes", "out-of-range", "A pass lasts 1 to " + Trip.LONGEST + " minutes."));
        }
        if (who.student() && (minutes.isPresent() || act.note().isPresent())) {
            return Optional.of(new Barred("Only staff change the length or the note of a pass."));
        }
        if (!who.student() && !who.writes()) {
            return Optional.of(new Barred("Only those who write passes change them."));
        }
        return Optional.empty();
    }

    /** Never refused; what it exceeds is noticed. */
    private Step lengthened(Pass changed, int minutes) {
        boolean longer = minutes > changed.trip().minutes();
        List<String> exceeded =
                longer && changed.active() ? new Walking(scene, state, who, changed).exceeded() : List.of();
        Pass other = changed.lasting(minutes).noticing(List.of(), exceeded);
        return Step.done(other, state.after(longer ? "extended" : "shortened", who, other, scene.now(), exceeded));
    }

    private Step moved(RoomId destination) {
        if (!pass.active()) {
            return Step.without(new Unfit(Unfitness.NOT_ACTIVE), state);
        }
        Optional<RoomRules> room = scene.book().room(destination);
        if (room.isEmpty() || (who.student() && room.get().alert())) {
            return Step.without(new Missing("room"), state);
        }
        if (room.get().alert()) {
            return Step.without(
                    new Wrong("destinationId", "walkout", "A pass does not turn into a walkout: begin one."), state);
        }
        if (who.student() && pass.trip().moves() > 0) {
            return Step.without(new Unfit(Unfitness.DESTINATION_CHANGED), state);
        }
        PassRequest request = request(destination);
        Decision decision = PassRules.decide(request, state.facts(), scene.book(), scene.now());
        if (decision instanceof Decision.Start(var limit, var notices)) {
            List<Confirmed> confirmed = act.overrides().confirmed(who, request.confirmedOf(notices));
            Pass there = redirected(request, destination).noticing(confirmed, Codes.of(notices));
            return Step.done(there, state.after("redirected", who, there, scene.now(), Codes.of(notices)));
        }
        HallState seen = state.preventing(Meetings.prevented(scene, state, pass.student(), pass.trip(), decision));
        return Step.without(new Judged(decision), seen);
    }

    /** The clock goes on; whoever had arrived sets out again. */
    private Pass redirected(PassRequest request, RoomId destination) {
        Pass going = pass.there() ? pass.resumed(scene.now()) : pass;
        return going.with(pass.trip()
                .to(
                        destination,
                        PassRules.counting(request, state.facts(), scene.book(), scene.now()),
                        pass.trip().minutes(),
                        who.student()));
    }

    private PassRequest request(RoomId destination) {
        return new PassRequest(
                who.asker(),
                Occasion.CHANGE,
                pass.student(),
                pass.trip().origin(),
                destination,
                pass.trip().travel(),
                OptionalInt.empty(),
                false,
                act.overrides().codes(),
                Optional.of(pass.id()));
    }

    private Step kept(String kind, Pass changed) {
        return changed.equals(pass)
                ? Step.done(pass, state)
                : Step.done(changed, state.after(kind, who, changed, scene.now()));
    }
}
