package dev.corridor.passes.model;

import dev.corridor.passes.model.Answer.Barred;
import dev.corridor.passes.model.Answer.Judged;
import dev.corridor.passes.model.Answer.Unfit;
import dev.corridor.passes.model.Answer.Unfitness;
import dev.corridor.rules.Asker;
import dev.corridor.rules.Decision;
import dev.corridor.rules.Occasion;
import dev.corridor.rules.PassRequest;
import dev.corridor.rules.PassRules;
import java.util.ArrayList;
import java.util.List;

/** What is done to a pass in the line by its student, or by staff. */
record Lining(Scene scene, HallState state, Who who, Pass pass) {

    /** The student takes the turn. If something has come between, the pass waits on and has missed nothing. */
    Step start() {
        if (pass.state() != State.READY) {
            Unfitness why = pass.state() == State.WAITING ? Unfitness.NOT_ITS_TURN : Unfitness.NOT_IN_LINE;
            return Step.without(new Unfit(why), state);
        }
        PassRequest request = PassRequest.again(new Asker.Student(), Occasion.TURN, RulesView.of(pass));
        Decision decision = PassRules.decide(request, state.facts(), scene.book(), scene.now());
        return switch (decision) {
            case Decision.Start(var limit, var notices) ->
                new Setting(scene, state, who).start("started", pass, List.of(), notices);
            case Decision.JoinLine(var full, var place, var estimate) -> takeBack();
            case Decision.NeedApproval(var approvers, var why) -> Step.without(new Judged(decision), state);
            case Decision.Confirm(var reasons) -> Step.without(new Judged(decision), state);
            case Decision.Refuse(var reasons, var earliest) -> Step.without(new Judged(decision), state);
        };
    }

    private Step takeBack() {
        Pass waiting = pass.turnTakenBack();
        return Step.done(waiting, state.after("turn-withdrawn", who, waiting, scene.now()));
    }

    /** Staff start it now, whatever it waits for, once they have confirmed that. */
    Step letThrough(Overrides overrides) {
        if (!who.writes()) {
            return Step.without(new Barred("Only those who write passes let someone through."), state);
        }
        if (!pass.state().inLine()) {
            return Step.without(new Unfit(Unfitness.NOT_IN_LINE), state);
        }
        PassRequest request = PassRequest.again(who.asker(), Occasion.TURN, RulesView.of(pass))
                .confirming(overrides.codes());
        Decision decision = PassRules.decide(request, state.facts(), scene.book(), scene.now());
        if (decision instanceof Decision.Start(var limit, var notices)) {
            List<Confirmed> confirmed = overrides.confirmed(who, request.confirmedOf(notices));
            return new Setting(scene, state, who).start("let-through", pass, confirmed, notices);
        }
        return Step.without(new Judged(decision), state);
    }

    /** Staff put it elsewhere among those who wait for the same room. The places in the line are dealt out anew. */
    Step reorder(int position) {
        if (!who.writes()) {
            return Step.without(new Barred("Only those who write passes order the line."), state);
        }
        if (!pass.state().inLine()) {
            return Step.without(new Unfit(Unfitness.NOT_IN_LINE), state);
        }
        List<Pass> before = state.line().stream()
                .filter(other -> other.trip().destination().equals(pass.trip().destination()))
                .toList();
        List<Pass> after = new ArrayList<>(before);
        after.remove(pass);
        after.add(Math.clamp(position - 1L, 0, after.size()), pass);
        HallState next = state;
        for (int i = 0; i < after.size(); i++) {
            long rank = before.get(i).rank();
            if (after.get(i).rank() != rank) {
                next = next.after("reordered", who, ranked(after.get(i), rank), scene.now());
            }
        }
        return Step.done(pass, next);
    }

    private static Pass ranked(Pass pass, long rank) {
        return pass.with(pass.course().line(line -> line.ranked(rank)));
    }
}
