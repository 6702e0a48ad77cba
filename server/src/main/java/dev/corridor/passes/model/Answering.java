package dev.corridor.passes.model;

import dev.corridor.passes.model.Answer.Barred;
import dev.corridor.passes.model.Answer.Judged;
import dev.corridor.passes.model.Answer.Unfit;
import dev.corridor.passes.model.Answer.Unfitness;
import dev.corridor.passes.model.Answer.Wrong;
import dev.corridor.rules.Decision;
import dev.corridor.rules.Occasion;
import dev.corridor.rules.PassRequest;
import dev.corridor.rules.PassRules;
import dev.corridor.rules.Reason;
import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The answer to a request for approval. The first one wins. */
record Answering(Scene scene, HallState state, Who who, Pass pass) {

    /** Whether this person may answer this request: whoever was asked, in whose name they act, or an admin. */
    static boolean mayAnswer(Who who, Pass pass) {
        List<PersonId> asked = pass.asked().map(Asked::people).orElse(List.of());
        return who.admin()
                || who.person().filter(asked::contains).isPresent()
                || who.actingFor().filter(asked::contains).isPresent();
    }

    Step approve(Act.Approve act) {
        OptionalInt minutes = act.minutes();
        if (minutes.isPresent() && minutes.getAsInt() > pass.trip().minutes()) {
            return refuse(new Wrong("minutes", "too-many", "Approve at most the minutes that were asked for."));
        }
        if (minutes.isPresent() && minutes.getAsInt() < 1) {
            return refuse(new Wrong("minutes", "too-few", "A pass lasts at least a minute."));
        }
        return unanswerable().orElseGet(() -> approved(act));
    }

    Step deny(Act.Deny act) {
        return unanswerable().orElseGet(() -> {
            Pass denied = pass.denied(who.person().orElseThrow(), scene.now(), act.message());
            return Step.done(denied, state.after("denied", who, denied, scene.now()));
        });
    }

    private Optional<Step> unanswerable() {
        if (!mayAnswer(who, pass)) {
            return Optional.of(refuse(new Barred("This request was not sent to you.")));
        }
        if (pass.state() != State.REQUESTED) {
            return Optional.of(refuse(new Unfit(Unfitness.NOT_REQUESTED)));
        }
        return Optional.empty();
    }

    private Step approved(Act.Approve act) {
        Instant now = scene.now();
        Pass shorter = pass.lasting(act.minutes().orElse(pass.trip().minutes()));
        Pass approved = shorter.approved(who.person().orElseThrow(), now);
        PassRequest request = PassRequest.again(who.asker(), Occasion.APPROVED, RulesView.of(approved))
                .confirming(act.overrides().codes());
        Decision decision = PassRules.decide(request, state.facts(), scene.book(), now);
        HallState seen = state.preventing(Meetings.prevented(scene, state, pass.student(), pass.trip(), decision));
        Setting setting = new Setting(scene, seen, who);
        return switch (decision) {
            case Decision.Start(var limit, var notices) ->
                setting.start("approved", approved, confirmed(act, request, notices), notices);
            case Decision.JoinLine(var full, var place, var estimate) -> setting.join("approved", approved);
            case Decision.Confirm(var reasons) -> confirmOrWait(act, setting, approved, decision, reasons);
            case Decision.NeedApproval(var approvers, var why) -> refuse(new Judged(decision));
            case Decision.Refuse(var reasons, var earliest) -> refuse(new Judged(decision));
        };
    }

    /** Where only places are missing, and the approver did not insist, the pass joins the line. */
    private Step confirmOrWait(
            Act.Approve act, Setting setting, Pass approved, Decision decision, List<Reason> reasons) {
        List<Reason> left = reasons.stream()
                .filter(reason -> !act.overrides().codes().contains(reason.code()))
                .filter(reason -> Codes.wantsConfirmation(reason))
                .toList();
        if (!scene.book().school().line() || !Codes.all(left, Codes.CURED_BY_WAITING)) {
            return Step.without(new Judged(decision), setting.state());
        }
        List<Reason> waived = reasons.stream()
                .filter(reason -> act.overrides().codes().contains(reason.code()))
                .toList();
        return setting.join("approved", approved.noticing(act.overrides().confirmed(who, waived), List.of()));
    }

    private List<Confirmed> confirmed(Act.Approve act, PassRequest request, List<Reason> notices) {
        return act.overrides().confirmed(who, request.confirmedOf(notices));
    }

    private Step refuse(Answer answer) {
        return Step.without(answer, state);
    }
}
