package dev.corridor.passes.model;

import dev.corridor.passes.model.Answer.Judged;
import dev.corridor.passes.model.Answer.Wrong;
import dev.corridor.rules.Approvers;
import dev.corridor.rules.Decision;
import dev.corridor.rules.PassRequest;
import dev.corridor.rules.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A new pass for a later time: scheduled, sent for approval, offered, or not. */
record Scheduling(Scene scene, HallState state, Who who, Act.Create act) {

    Step step() {
        Optional<Answer> wrong = wrong();
        if (wrong.isPresent()) {
            return Step.without(wrong.get(), state);
        }
        PassRequest request = draft().request();
        Decision decision = later().decide(request);
        return switch (decision) {
            case Decision.Start(var limit, var notices) -> schedule(request, Draft.minutes(limit), notices);
            case Decision.JoinLine(var full, var place, var estimate) -> Step.without(new Judged(decision), state);
            case Decision.NeedApproval(var approvers, var why) -> ask(approvers, why);
            case Decision.Confirm(var reasons) -> Step.without(new Judged(decision), state);
            case Decision.Refuse(var reasons, var earliest) ->
                new Step(new Judged(decision), state.refusing(creating().refused(reasons)));
        };
    }

    Answer judged() {
        return wrong().orElseGet(() -> new Judged(later().decide(draft().request())));
    }

    private Step schedule(PassRequest request, int minutes, List<Reason> notices) {
        List<Confirmed> confirmed = act.overrides().confirmed(who, request.confirmedOf(notices));
        Pass pass = draft().pass().with(draft().trip(minutes)).noticing(confirmed, Codes.of(notices));
        if (act.wish().mayDecline()) {
            Pass offer = pass.requested(Asked.of(scene.now(), List.of(act.student()), List.of(), startAt()));
            return Step.done(offer, state.after("offered", who, offer, scene.now(), Codes.of(notices)));
        }
        Pass scheduled = pass.scheduled(startAt(), later().day());
        return Step.done(scheduled, state.after("scheduled", who, scheduled, scene.now(), Codes.of(notices)));
    }

    /** Whoever is asked may answer until the pass would start. */
    private Step ask(Approvers approvers, List<Reason> why) {
        Optional<Answer> wrong = creating().wrongPick(approvers);
        if (wrong.isPresent()) {
            return Step.without(wrong.get(), state);
        }
        Asked asked = Asked.of(scene.now(), approvers.asked(act.wish().approver()), Codes.of(why), startAt());
        Pass pass = draft().pass().requested(asked);
        return Step.done(pass, state.after("requested", who, pass, scene.now(), Codes.of(why)));
    }

    /** What is wrong with the time, or with this student's naming one. */
    Optional<Answer> wrong() {
        Optional<Answer> wrong = later().wrong();
        return wrong.isPresent() || !who.student() ? wrong : tooMany().or(this::notByStudents);
    }

    /** One that is moved counts only once. */
    private Optional<Answer> tooMany() {
        int most = scene.terms().mostAhead();
        long ahead = state.passes().values().stream()
                .filter(pass -> pass.student().equals(act.student()) && pass.ahead())
                .filter(pass -> pass.author().student() && !pass.id().equals(act.id()))
                .count();
        return most > 0 && ahead >= most
                ? Optional.of(new Wrong(
                        "startAt",
                        "too-many",
                        "You have " + ahead + " passes ahead, and the school allows " + most
                                + " at once. Call one off, or wait until one has begun."))
                : Optional.empty();
    }

    private Optional<Answer> notByStudents() {
        RoomAsks asks = scene.asks(act.wish().destination());
        if (!asks.schedules()) {
            return Optional.of(new Wrong("startAt", "not-scheduled", "Students do not schedule passes to this room."));
        }
        Duration left = Duration.between(scene.now(), startAt());
        return asks.ahead()
                .filter(ahead -> left.compareTo(ahead) < 0)
                .map(ahead -> new Wrong(
                        "startAt", "too-soon", "Ask for this room at least " + ahead.toMinutes() + " minutes before."));
    }

    private Instant startAt() {
        return act.wish().startAt().orElseThrow();
    }

    ForLater later() {
        return new ForLater(scene, state, startAt());
    }

    private Creating creating() {
        return new Creating(scene, state, who, act);
    }

    private Draft draft() {
        return new Draft(scene, state, who, act);
    }
}
