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
import dev.corridor.rules.ReasonCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answer to a request: of staff to a student's, or of the student to what staff offer. The first one wins. */
record Answering(Scene scene, HallState state, Who who, Pass pass) {

    /**
     * Whether this person may answer: whoever was asked, in whose name they act, or an admin; an offer, only its
     * student.
     */
    static boolean mayAnswer(Who who, Pass pass) {
        if (pass.offered()) {
            return who.student() && who.person().filter(pass.student()::equals).isPresent();
        }
        return who.admin() || who.isAmong(pass.asked().map(Asked::people).orElse(List.of()));
    }

    Step approve(Act.Approve act) {
        OptionalInt minutes = act.minutes();
        if (minutes.isPresent() && minutes.getAsInt() > pass.trip().minutes()) {
            return refuse(new Wrong("minutes", "too-many", "Approve at most the minutes that were asked for."));
        }
        if (minutes.isPresent() && minutes.getAsInt() < 1) {
            return refuse(new Wrong("minutes", "too-few", "A pass lasts at least a minute."));
        }
        return unanswerable().orElseGet(() -> pass.ahead() ? agreed(act) : approved(act));
    }

    /** What is for a later time is scheduled. A student accepts on the terms that staff offered. */
    private Step agreed(Act.Approve act) {
        Pass shorter = pass.lasting(act.minutes().orElse(pass.trip().minutes()));
        Appointing appointing = new Appointing(scene, state, who, shorter);
        Instant startAt = pass.later().orElseThrow().startAt();
        return who.student() ? appointing.accept(startAt) : appointing.approve(startAt, act.overrides());
    }

    /** The answer that it suits at another time; also moves what is scheduled. */
    Step appoint(Act.Appoint act) {
        Appointing appointing = new Appointing(scene, state, who, pass);
        if (who.student()) {
            return movable()
                    ? new Moving(scene, state, who, pass, act.startAt()).step()
                    : refuse(new Barred("Students move what they asked for themselves and has not begun."));
        }
        if (pass.state() == State.SCHEDULED) {
            return appointing.move(act.startAt(), act.overrides());
        }
        return unanswerable().orElseGet(() -> appointing.approve(act.startAt(), act.overrides()));
    }

    private boolean movable() {
        return pass.movable() && who.person().filter(pass.student()::equals).isPresent();
    }

    Step deny(Act.Deny act) {
        return unanswerable().orElseGet(() -> {
            Pass denied = pass.denied(who, scene.now(), act.message());
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
        Occasion occasion = pass.waitsForTeacher() ? Occasion.ACTIVITY : Occasion.APPROVED;
        PassRequest request =
                PassRequest.again(who.asker(), occasion, RulesView.of(approved)).confirming(confirmedCodes(act));
        Decision decision = PassRules.decide(request, state.facts(), scene.book(), now);
        HallState seen = state.preventing(Meetings.prevented(scene, state, pass.student(), pass.trip(), decision));
        Setting setting = new Setting(scene, seen, who);
        return switch (decision) {
            case Decision.Start(var limit, var notices) ->
                setting.start("approved", approved, confirmed(act, request, notices), notices);
            case Decision.JoinLine(var full, var place, var estimate) -> setting.join("approved", approved);
            case Decision.Confirm(var reasons) -> confirmOrWait(act, setting, approved, decision, reasons);
            case Decision.NeedApproval(var approvers, var why) -> refuse(new Judged(decision));
            case Decision.Refuse(var reasons, var earliest) -> confirmOrWait(act, setting, approved, decision, reasons);
        };
    }

    /**
     * Where only places are missing, and the approver did not insist or may not, the pass joins the line. To an
     * activity nobody waits in line, but where the approver cannot be told why not to go.
     */
    private Step confirmOrWait(
            Act.Approve act, Setting setting, Pass approved, Decision decision, List<Reason> reasons) {
        List<Reason> waived = reasons.stream()
                .filter(Codes::wantsConfirmation)
                .filter(reason -> waives(act, reason))
                .toList();
        List<Reason> left = reasons.stream()
                .filter(reason -> reason.code().forStaff().stops() && !waived.contains(reason))
                .toList();
        boolean told = pass.waitsForTeacher() && !who.byPin();
        if (told || who.student() || !scene.book().school().line() || !Codes.all(left, Codes.CURED_BY_WAITING)) {
            return Step.without(new Judged(decision), setting.state());
        }
        return setting.join("approved", approved.noticing(act.overrides().confirmed(who, waived), List.of()));
    }

    private boolean waives(Act.Approve act, Reason reason) {
        return act.overrides().codes().contains(reason.code())
                && scene.book().school().overridable(reason.code(), who.asker());
    }

    /** A student accepts on the terms that staff offered; whoever lets go to an activity, on those of its host. */
    private Set<ReasonCode> confirmedCodes(Act.Approve act) {
        Set<ReasonCode> before = Confirmed.codes(pass.confirmed());
        if (who.student()) {
            return before;
        }
        return pass.waitsForTeacher()
                ? Stream.concat(before.stream(), act.overrides().codes().stream())
                        .collect(Collectors.toUnmodifiableSet())
                : act.overrides().codes();
    }

    private List<Confirmed> confirmed(Act.Approve act, PassRequest request, List<Reason> notices) {
        return who.student() ? List.of() : act.overrides().confirmed(who, request.confirmedOf(notices));
    }

    private Step refuse(Answer answer) {
        return Step.without(answer, state);
    }
}
