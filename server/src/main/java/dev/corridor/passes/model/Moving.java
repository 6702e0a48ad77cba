package dev.corridor.passes.model;

import dev.corridor.passes.model.Answer.Judged;
import dev.corridor.rules.Approvers;
import dev.corridor.rules.Decision;
import dev.corridor.rules.PassRequest;
import dev.corridor.rules.PassRules;
import dev.corridor.rules.Reason;
import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A student's own pass for a later time at yet another time: judged as if it were new, and asked for again. */
record Moving(Scene scene, HallState state, Who who, Pass pass, Instant startAt) {

    Step step() {
        Optional<Answer> wrong = anew().wrong();
        if (wrong.isPresent()) {
            return Step.without(wrong.get(), state);
        }
        PassRequest request = request();
        Decision decision = anew().later().decide(request);
        return switch (decision) {
            case Decision.Start(var limit, var notices) -> moved(request);
            case Decision.NeedApproval(var approvers, var why) -> asked(request, approvers, why);
            case Decision.JoinLine(var full, var place, var estimate) -> Step.without(new Judged(decision), state);
            case Decision.Confirm(var reasons) -> Step.without(new Judged(decision), state);
            case Decision.Refuse(var reasons, var earliest) ->
                new Step(new Judged(decision), state.refusing(refused(reasons)));
        };
    }

    private Step moved(PassRequest request) {
        Pass there = at(request);
        return Step.done(there, state.after("moved", who, there, scene.now()));
    }

    /** Whom the student picked before is asked again, where that is possible. */
    private Step asked(PassRequest request, Approvers approvers, List<Reason> why) {
        List<PersonId> before = pass.asked().map(Asked::people).orElse(List.of());
        Optional<PersonId> pick =
                before.size() == 1 ? before.stream().filter(approvers::admits).findFirst() : Optional.empty();
        Pass there = at(request).requested(Asked.of(scene.now(), approvers.asked(pick), Codes.of(why), startAt));
        return Step.done(there, state.after("requested", who, there, scene.now(), Codes.of(why)));
    }

    private Pass at(PassRequest request) {
        Trip trip = pass.trip().counting(PassRules.counting(request, state.facts(), scene.book(), scene.now()));
        return pass.with(pass.course().unasked()).with(trip).scheduled(startAt, scene.dayOf(startAt));
    }

    private PassRequest request() {
        return ForLater.again(who.asker(), anew().later().occasion(who), pass);
    }

    private Refused refused(List<Reason> reasons) {
        return new Refused(
                scene.now(),
                pass.student(),
                pass.trip().origin(),
                pass.trip().destination(),
                who.person(),
                Codes.of(reasons));
    }

    /** The same pass as a new one, for what is asked of the time alone. */
    private Scheduling anew() {
        Wish wish = new Wish(
                pass.trip().origin(),
                pass.trip().destination(),
                pass.trip().travel(),
                OptionalInt.of(pass.trip().minutes()),
                pass.trip().message(),
                Optional.empty(),
                false,
                false,
                Optional.of(startAt),
                pass.later().flatMap(Later::series));
        return new Scheduling(scene, state, who, new Act.Create(pass.id(), pass.student(), wish, Overrides.NONE));
    }
}
