package dev.corridor.passes.model;

import dev.corridor.rules.Accommodations;
import dev.corridor.rules.Asker;
import dev.corridor.rules.Decision;
import dev.corridor.rules.Emergency;
import dev.corridor.rules.Exemption;
import dev.corridor.rules.Line;
import dev.corridor.rules.Occasion;
import dev.corridor.rules.PassRequest;
import dev.corridor.rules.PassRules;
import dev.corridor.rules.ReasonCode;
import dev.corridor.shared.PassId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What time does to passes. Doing it again at the same moment changes nothing. */
record Ticking(Scene scene, HallState state) {

    /** The hall once everything that is due has happened, the earliest first. */
    HallState tick() {
        return fold(state.passes().values().stream()
                .filter(pass -> !pass.over())
                .filter(pass ->
                        pass.due().filter(due -> !due.isAfter(scene.now())).isPresent())
                .sorted(Comparator.comparing((Pass pass) -> pass.due().orElseThrow())
                        .thenComparing(pass -> pass.id().value()))
                .toList());
    }

    /** The hall once every open pass has been looked at under changed settings. A lockdown clears it. */
    HallState review() {
        if (scene.during(Emergency.Kind.LOCKDOWN)) {
            return cleared();
        }
        return fold(state.open().toList());
    }

    /** Every pass over, but walkouts, and those an admin wrote in spite of the lockdown. */
    private HallState cleared() {
        Instant since = scene.book().emergency().orElseThrow().since();
        HallState next = state;
        for (Pass pass : state.open()
                .filter(pass -> !pass.lookedFor() && !inSpiteOfIt(pass, since))
                .toList()) {
            State as = pass.active() ? State.ENDED : State.CANCELLED;
            next = new Ticking(scene, next).closed(pass, as, How.EMERGENCY);
        }
        return next;
    }

    /** What was confirmed past an earlier emergency ends with this one. */
    private static boolean inSpiteOfIt(Pass pass, Instant since) {
        return pass.walk().filter(walk -> !walk.startedAt().isBefore(since)).isPresent()
                && pass.confirmed().stream().anyMatch(one -> one.code().equals(ReasonCode.EMERGENCY.name()));
    }

    private HallState fold(List<Pass> passes) {
        HallState now = state;
        for (Pass pass : passes) {
            now = new Ticking(scene, now).look(now.passes().getOrDefault(pass.id(), pass));
        }
        return now;
    }

    private HallState look(Pass pass) {
        return switch (pass.state()) {
            case REQUESTED -> pass.ahead() ? notYetAnswered(pass) : request(pass);
            case SCHEDULED -> new Appointed(scene, state, pass).look();
            case WAITING -> waiting(pass);
            case READY -> ready(pass);
            case ACTIVE -> pass.lookedFor() ? new Alarm(scene, state, pass).raise() : active(pass);
            case ENDED, DENIED, CANCELLED, UNDONE, UNANSWERED, MISSED -> state;
        };
    }

    /** A request for a later time is over when that time comes. */
    private HallState notYetAnswered(Pass pass) {
        boolean late = !pass.asked().orElseThrow().until().isAfter(scene.now());
        return late ? closed(pass, State.UNANSWERED, How.TIME) : state;
    }

    private HallState request(Pass pass) {
        Asked asked = pass.asked().orElseThrow();
        Optional<How> gone = gone(pass, asked.at());
        if (gone.isPresent()) {
            return closed(pass, State.CANCELLED, gone.get());
        }
        if (!asked.until().isAfter(scene.now())) {
            return closed(pass, State.UNANSWERED, How.TIME);
        }
        Instant startsByItself = asked.at().plus(Accommodations.UNANSWERED_STARTS_AFTER);
        return exempt(scene, pass) && !startsByItself.isAfter(scene.now()) ? unansweredButFree(pass) : state;
    }

    /** Whether a student's request goes by itself after a while: exempt from restrictions, and nothing else to ask. */
    static boolean exempt(Scene scene, Pass pass) {
        return !pass.offer()
                && !pass.waitsForTeacher()
                && scene.book().of(pass.student()).exempt(Exemption.RESTRICTION)
                && pass.asked()
                        .filter(asked -> !asked.why().contains(ReasonCode.PASS_LIMIT.name()))
                        .isPresent();
    }

    private HallState unansweredButFree(Pass pass) {
        Setting setting = new Setting(scene, state, Who.CLOCK);
        return switch (judge(Occasion.APPROVED, pass)) {
            case Decision.Start(var limit, var notices) ->
                setting.start("started", pass, List.of(), notices).after();
            case Decision.JoinLine(var full, var place, var estimate) ->
                setting.join("joined-line", pass).after();
            case Decision.NeedApproval(var approvers, var why) -> state;
            case Decision.Confirm(var reasons) -> state;
            case Decision.Refuse(var reasons, var earliest) -> state;
        };
    }

    private HallState waiting(Pass pass) {
        return goneFromLine(pass).map(how -> closed(pass, State.CANCELLED, how)).orElseGet(() -> keptApart(pass));
    }

    /** Whoever could go but for somebody on the way is kept from a meeting, as whoever asks just now. */
    private HallState keptApart(Pass pass) {
        Decision decision = judge(Occasion.TURN, pass);
        boolean onlyThat =
                decision instanceof Decision.JoinLine && Codes.all(decision.reasons(), Set.of(ReasonCode.ENCOUNTER));
        return onlyThat
                ? state.preventing(Meetings.prevented(scene, state, pass.student(), pass.trip(), decision))
                : state;
    }

    private HallState ready(Pass pass) {
        InLine line = pass.line().orElseThrow();
        Optional<How> gone = goneFromLine(pass);
        if (gone.isPresent()) {
            return closed(pass, State.CANCELLED, gone.get());
        }
        if (line.turnUntil().filter(until -> until.isAfter(scene.now())).isPresent()) {
            return state;
        }
        if (line.misses() + 1 >= Line.MOST_MISSED) {
            return closed(pass, State.CANCELLED, How.MISSES);
        }
        return state.after("missed-turn", Who.CLOCK, pass.missed(state.lastRank(scene.now())), scene.now());
    }

    private HallState active(Pass pass) {
        boolean goesOn =
                scene.during(Emergency.Kind.HOLD) || Due.ends(scene, pass).isAfter(scene.now());
        return goesOn ? state : closed(pass, State.ENDED, How.TIME);
    }

    private Optional<How> goneFromLine(Pass pass) {
        return scene.book().school().line()
                ? gone(pass, pass.line().orElseThrow().since())
                : Optional.of(How.LINE_OFF);
    }

    /** Why there is no point in waiting any longer, if so. */
    private Optional<How> gone(Pass pass, Instant since) {
        if (!scene.waitEnds(since).isAfter(scene.now())) {
            return Optional.of(How.PERIOD_OVER);
        }
        boolean roomGone = judge(Occasion.NOW, pass) instanceof Decision.Refuse(var reasons, var earliest)
                && reasons.stream()
                        .filter(reason -> Codes.ROOM_GONE.contains(reason.code()))
                        .anyMatch(reason -> pass.confirmed().stream()
                                .noneMatch(
                                        one -> one.code().equals(reason.code().name())));
        return roomGone ? Optional.of(How.ROOM_CLOSED) : Optional.empty();
    }

    private Decision judge(Occasion occasion, Pass pass) {
        PassRequest request = PassRequest.again(new Asker.Student(), occasion, RulesView.of(pass));
        return PassRules.decide(request, state.facts(), scene.book(), scene.now());
    }

    private HallState closed(Pass pass, State as, How how) {
        Pass over = pass.closed(as, new Ending(scene.now(), Optional.empty(), how));
        String kind =
                switch (as) {
                    case ENDED -> how == How.TIME ? "expired" : "ended";
                    case UNANSWERED -> "unanswered";
                    case REQUESTED, SCHEDULED, WAITING, READY, ACTIVE, DENIED, CANCELLED, UNDONE, MISSED -> "cancelled";
                };
        return state.after(kind, Who.CLOCK, over, scene.now());
    }

    /** The hall once the line has moved: turns given, and taken back where nothing may start now. */
    HallState settled() {
        Line.Plan plan = Line.plan(state.facts(), scene.book(), scene.now());
        HallState next = state;
        for (PassId id : plan.withdrawn()) {
            Pass waiting = next.pass(id).orElseThrow().turnTakenBack();
            next = next.after("turn-withdrawn", Who.CLOCK, waiting, scene.now());
        }
        for (PassId id : plan.turns()) {
            Pass waiting = next.pass(id).orElseThrow();
            Pass ready = waiting.turn(scene.now().plus(waiting.author().kiosk() ? Line.KIOSK_TURN : Line.TURN));
            next = next.after("turn", Who.CLOCK, ready, scene.now());
        }
        return next;
    }
}
