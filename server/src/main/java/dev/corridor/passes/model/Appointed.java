package dev.corridor.passes.model;

import dev.corridor.rules.Approvers;
import dev.corridor.rules.Asker;
import dev.corridor.rules.Decision;
import dev.corridor.rules.Emergency;
import dev.corridor.rules.Occasion;
import dev.corridor.rules.PassRequest;
import dev.corridor.rules.PassRules;
import dev.corridor.rules.Reason;
import dev.corridor.rules.ReasonCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A scheduled pass whose time has come: it starts, joins the line, asks a teacher, or waits for what keeps it, ten
 * minutes at most; then it is missed.
 */
record Appointed(Scene scene, HallState state, Pass pass) {

    HallState look() {
        Later later = pass.later().orElseThrow();
        if (later.startAt().isAfter(scene.now())) {
            return state;
        }
        if (!later.missedAt().isAfter(scene.now()) || onHoliday()) {
            return missed(later);
        }
        if (state.openOf(pass.student()).filter(Pass::lookedFor).isPresent()) {
            return state;
        }
        Decision decision = decision();
        Setting setting = new Setting(scene, state, Who.CLOCK);
        return switch (decision) {
            case Decision.Start(var limit, var notices) ->
                setting.start("started", pass, List.of(), notices).after();
            case Decision.JoinLine(var full, var place, var estimate) ->
                new Setting(scene, met(decision), Who.CLOCK)
                        .join("joined-line", pass)
                        .after();
            case Decision.NeedApproval(var approvers, var why) -> askToLetGo(decision, approvers, why);
            case Decision.Confirm(var reasons) -> state;
            case Decision.Refuse(var reasons, var earliest) -> forNothing(reasons) ? missed(later) : state;
        };
    }

    /**
     * Whoever comes from a lesson to an activity is let go by the teacher there. Answered, or not, as other requests.
     */
    private HallState askToLetGo(Decision decision, Approvers approvers, List<Reason> why) {
        Instant until = scene.now().plus(scene.terms().unanswered());
        Asked asked = Asked.of(scene.now(), approvers.people(), Codes.of(why), until);
        return met(decision).after("requested", Who.CLOCK, pass.requested(asked), scene.now(), Codes.of(why));
    }

    /** On a holiday nothing starts, unless whoever scheduled it was told that it is one. */
    private boolean onHoliday() {
        return scene.book().days().at(scene.now()).off() && !pass.notices().contains(ReasonCode.OUTSIDE_HOURS.name());
    }

    private List<String> hindrances() {
        return onHoliday()
                ? List.of(ReasonCode.OUTSIDE_HOURS.name())
                : Codes.of(decision().reasons());
    }

    /**
     * In a hold it waits; after a lockdown, while passes are off, or without the student, there is nothing to wait for.
     */
    private boolean forNothing(List<Reason> reasons) {
        boolean emergency =
                scene.book().emergency().filter(now -> now.lasts(scene.now())).isPresent()
                        && !scene.during(Emergency.Kind.HOLD);
        return emergency || Codes.any(reasons, Set.of(ReasonCode.ABSENT));
    }

    /** What staff scheduled or approved is free of what staff are free of; a student's own is not. */
    private Decision decision() {
        boolean byStaff = !pass.author().student() || pass.approved();
        Occasion own = byStaff ? Occasion.APPROVED : Occasion.DUE;
        Occasion occasion = pass.toActivity() ? Occasion.ACTIVITY : own;
        PassRequest request =
                ForLater.again(new Asker.Student(), occasion, pass).confirming(settled());
        return PassRules.decide(request, state.facts(), scene.book(), scene.now());
    }

    /** The teacher who said when it is to start has let the student go for then. */
    private Set<ReasonCode> settled() {
        Stream<ReasonCode> approval = pass.approved() ? Stream.of(ReasonCode.NEEDS_APPROVAL) : Stream.empty();
        return Stream.concat(Confirmed.codes(pass.confirmed()).stream(), approval)
                .collect(Collectors.toUnmodifiableSet());
    }

    private HallState met(Decision decision) {
        return state.preventing(Meetings.prevented(scene, state, pass.student(), pass.trip(), decision));
    }

    private HallState missed(Later later) {
        List<String> why = hindrances();
        How how = why.contains(ReasonCode.EMERGENCY.name()) ? How.EMERGENCY : how(later);
        Instant at = scene.now();
        Pass over = pass.missed(new Ending(at, Optional.empty(), how), how == How.OUTAGE ? List.of() : why);
        return state.after("missed", Who.CLOCK, over, at, why);
    }

    /** It would have started on that day, and yet nobody looked at it for all of its time: no server ran. */
    private How how(Later later) {
        boolean neverLooked = pass.due().filter(later.startAt()::equals).isPresent();
        boolean tooLate = !later.missedAt().isAfter(scene.now());
        return neverLooked && tooLate && !onHoliday() ? How.OUTAGE : How.TIME;
    }
}
