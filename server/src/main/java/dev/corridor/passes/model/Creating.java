package dev.corridor.passes.model;

import dev.corridor.passes.model.Answer.Judged;
import dev.corridor.passes.model.Answer.Missing;
import dev.corridor.passes.model.Answer.Wrong;
import dev.corridor.rules.Approvers;
import dev.corridor.rules.Decision;
import dev.corridor.rules.PassRequest;
import dev.corridor.rules.PassRules;
import dev.corridor.rules.Reason;
import dev.corridor.rules.RoomRules;
import dev.corridor.shared.PersonId;
import java.util.List;
import java.util.Optional;

/** A new pass: judged, and then started, put in line, sent for approval, or not. */
record Creating(Scene scene, HallState state, Who who, Act.Create act) {

    Step step() {
        Optional<Answer> wrong = wrong();
        if (wrong.isPresent()) {
            return Step.without(wrong.get(), state);
        }
        if (act.wish().startAt().isPresent()) {
            return new Scheduling(scene, state, who, act).step();
        }
        PassRequest request = draft().request();
        Decision decision = PassRules.decide(request, state.facts(), scene.book(), scene.now());
        HallState seen = state.preventing(Meetings.prevented(scene, state, act.student(), draft().trip(1), decision));
        return new Creating(scene, seen, who, act).follow(request, decision);
    }

    /** What the rules say, without anything coming of it. */
    Answer judged() {
        if (act.wish().startAt().isPresent()) {
            return new Scheduling(scene, state, who, act).judged();
        }
        PassRequest request = draft().request();
        return new Judged(PassRules.decide(request, state.facts(), scene.book(), scene.now()));
    }

    private Step follow(PassRequest request, Decision decision) {
        return switch (decision) {
            case Decision.Start(var limit, var notices) -> start(request, Draft.minutes(limit), notices);
            case Decision.JoinLine(var full, var place, var estimate) -> join();
            case Decision.NeedApproval(var approvers, var why) -> ask(approvers, why);
            case Decision.Confirm(var reasons) -> waits(reasons) ? join() : Step.without(new Judged(decision), state);
            case Decision.Refuse(var reasons, var earliest) ->
                new Step(new Judged(decision), state.refusing(refused(reasons)));
        };
    }

    private Step start(PassRequest request, int minutes, List<Reason> notices) {
        if (act.wish().mayDecline()) {
            return offer(request, minutes, notices);
        }
        Pass base = upgraded().orElseGet(() -> draft().pass());
        List<Confirmed> confirmed = act.overrides().confirmed(who, request.confirmedOf(notices));
        return setting().start("started", base.with(draft().trip(minutes)), confirmed, notices);
    }

    /** What staff only offer waits for the student's answer, beside whatever else the student has. */
    private Step offer(PassRequest request, int minutes, List<Reason> notices) {
        Asked asked = Asked.of(
                scene.now(),
                List.of(act.student()),
                List.of(),
                scene.now().plus(scene.terms().unanswered()));
        Pass offer = draft().pass()
                .with(draft().trip(minutes))
                .noticing(act.overrides().confirmed(who, request.confirmedOf(notices)), Codes.of(notices))
                .requested(asked);
        return Step.done(offer, state.after("offered", who, offer, scene.now(), Codes.of(notices)));
    }

    /** On a student's device nobody sets rules aside: who only lacks a place waits for it. */
    private boolean waits(List<Reason> reasons) {
        return who.byPin() && scene.book().school().line() && Codes.all(reasons, Codes.CURED_BY_WAITING);
    }

    private Step join() {
        return setting().join("joined-line", draft().pass());
    }

    private Step ask(Approvers approvers, List<Reason> why) {
        Optional<Answer> wrong = wrongPick(approvers);
        if (wrong.isPresent()) {
            return Step.without(wrong.get(), state);
        }
        List<PersonId> people = approvers.asked(act.wish().approver());
        Asked asked = Asked.of(
                scene.now(),
                people,
                Codes.of(why),
                scene.now().plus(scene.terms().unanswered()));
        Optional<Pass> same = state.openOf(act.student()).filter(this::sameRequest);
        if (same.isPresent()) {
            return Step.done(same.get(), state);
        }
        Pass pass = draft().pass().requested(asked);
        HallState free = setting().withoutOther(pass);
        return Step.done(pass, free.after("requested", who, pass, scene.now(), Codes.of(why)));
    }

    /** What is wrong with whom the student picked to answer. */
    Optional<Answer> wrongPick(Approvers approvers) {
        return act.wish()
                .approver()
                .filter(pick -> !mayBePicked(approvers, pick))
                .map(pick -> new Wrong("approverId", "not-an-approver", "This person cannot approve this pass."));
    }

    private boolean mayBePicked(Approvers approvers, PersonId teacher) {
        return approvers.admits(teacher)
                && state.member(teacher).filter(Member::staff).isPresent();
    }

    private boolean sameRequest(Pass open) {
        return open.state() == State.REQUESTED
                && open.trip().origin().equals(act.wish().origin())
                && open.trip().destination().equals(act.wish().destination())
                && open.trip().travel() == act.wish().travel();
    }

    /** The student's own place in line, which an urgent pass grows out of. */
    private Optional<Pass> upgraded() {
        return state.openOf(act.student())
                .filter(open ->
                        draft().urgent() && who.student() && open.state().inLine());
    }

    private Setting setting() {
        return new Setting(scene, state, who);
    }

    private Draft draft() {
        return new Draft(scene, state, who, act);
    }

    Refused refused(List<Reason> reasons) {
        return new Refused(
                scene.now(),
                act.student(),
                act.wish().origin(),
                act.wish().destination(),
                who.person(),
                Codes.of(reasons));
    }

    /** Only staff on the spot go along. */
    private Optional<Answer> alone(Wish wish) {
        if (who.student() || who.byPin()) {
            return Optional.of(new Wrong("escort", "not-yours", "Only staff go along with students."));
        }
        return wish.startAt().isPresent() || wish.mayDecline()
                ? Optional.of(new Wrong("escort", "now-only", "Whoever goes along does so now."))
                : Optional.empty();
    }

    private Optional<Answer> wrong() {
        Wish wish = act.wish();
        if (state.member(act.student()).filter(Member::student).isEmpty()) {
            return Optional.of(new Missing("student"));
        }
        Optional<RoomRules> origin = scene.book().room(wish.origin());
        if (origin.isEmpty() || scene.book().room(wish.destination()).isEmpty()) {
            return Optional.of(new Missing("room"));
        }
        boolean lookedFor = state.openOf(act.student()).filter(Pass::lookedFor).isPresent();
        if (lookedFor && !who.student() && wish.startAt().isEmpty()) {
            return Optional.of(new Answer.Unfit(Answer.Unfitness.LOOKED_FOR));
        }
        if (who.student() && wish.mayDecline()) {
            return Optional.of(new Wrong("asRequest", "not-yours", "Only staff offer passes."));
        }
        if (wish.escorted()) {
            Optional<Answer> alone = alone(wish);
            if (alone.isPresent()) {
                return alone;
            }
        }
        if (who.kiosk().filter(room -> !room.equals(wish.origin())).isPresent()) {
            return Optional.of(new Wrong("originId", "not-here", "A kiosk lets students leave its own room."));
        }
        if (who.kiosk().isPresent() && wish.startAt().isPresent()) {
            return Optional.of(new Wrong("startAt", "not-here", "A kiosk gives passes for now."));
        }
        if (who.student()
                && scene.asks(wish.destination()).message()
                && wish.message().isEmpty()) {
            return Optional.of(new Wrong("message", "required", "This room wants a message."));
        }
        return Optional.empty();
    }
}
