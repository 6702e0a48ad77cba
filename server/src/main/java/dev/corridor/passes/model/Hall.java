package dev.corridor.passes.model;

import dev.corridor.passes.model.Answer.Barred;
import dev.corridor.passes.model.Answer.Missing;
import dev.corridor.passes.model.Answer.Noted;
import dev.corridor.rules.Asker;
import dev.corridor.rules.Decision;
import dev.corridor.rules.HallFacts;
import dev.corridor.rules.Occasion;
import dev.corridor.rules.PassRequest;
import dev.corridor.rules.PassRules;
import dev.corridor.rules.Reason;
import dev.corridor.rules.ReasonCode;
import dev.corridor.rules.RoomRules;
import dev.corridor.shared.PassId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The life of a school's passes: acts are folded over its state, in the order in which they arrived. Pure: it knows the
 * moment, and nothing else of the world.
 */
public final class Hall {

    private Hall() {}

    /** The hall brought up to now: what was due has happened, whoever waits stands under the settings of today. */
    public static HallState open(Scene scene, HallState state, List<Gap> gaps, boolean settingsChanged) {
        HallState moved = state;
        for (Gap gap : gaps) {
            moved = gap.over(scene, moved);
        }
        HallState ticked = new Ticking(scene, moved).tick();
        return settingsChanged ? new Ticking(scene, ticked).review() : ticked;
    }

    /** One act. */
    public static Step act(Scene scene, HallState state, Who who, Act act) {
        if (who.person().isPresent()
                && state.member(who.person().get()).filter(Member::acts).isEmpty()) {
            return Step.without(new Barred("This account may not act in this school any more."), state);
        }
        return switch (act) {
            case Act.Tick() -> Step.without(new Noted(), state);
            case Act.Create create -> create(scene, state, who, create);
            case Act.WalkOut walkOut -> new WalkingOut(scene, state, who, walkOut).step();
            case Act.Enter enter -> new Entering(scene, state, who, enter).step();
            case Act.Leave leave -> new Leaving(scene, state, who, leave).step();
            case Act.OnPass onPass -> onPass(scene, state, who, onPass);
        };
    }

    /** What would become of a new pass, as the act itself would find it. Nothing is changed by asking. */
    public static Answer preview(Scene scene, HallState state, Who who, Act.Create act) {
        Answer barred = create(scene, state, who, act).answer();
        if (!(barred instanceof Answer.Done)) {
            return barred;
        }
        return walkout(scene, who, act)
                ? new Answer.Judged(new Decision.Start(Duration.ZERO, List.of()))
                : new Creating(scene, state, who, act).judged();
    }

    /** How a waiting pass stands: what it waits for, and how long that may take. */
    public static Decision turn(Scene scene, HallState state, Pass waiting) {
        PassRequest request = PassRequest.again(new Asker.Student(), Occasion.TURN, RulesView.of(waiting));
        return PassRules.decide(request, state.facts(), scene.book(), scene.now());
    }

    /**
     * What of a room would keep a scheduled pass from starting at its time, as things stand: that it is closed or gone.
     */
    public static List<String> inTheWay(Scene scene, Pass scheduled) {
        PassRequest request = ForLater.again(new Asker.Student(), Occasion.LATER, scheduled);
        Set<ReasonCode> confirmed = Confirmed.codes(scheduled.confirmed());
        Instant startAt = scheduled.later().orElseThrow().startAt();
        Decision decision = PassRules.decide(request, HallFacts.empty(), scene.book(), startAt);
        return decision.reasons().stream()
                .map(Reason::code)
                .filter(code -> code == ReasonCode.ROOM_CLOSED && !confirmed.contains(code))
                .map(ReasonCode::name)
                .toList();
    }

    /** The hall after the last act of a batch: the line has moved, and the clock knows when to look again. */
    public static HallState close(Scene scene, HallState state, boolean everyone) {
        HallState settled = new Ticking(scene, state).settled();
        Due due = new Due(scene);
        Set<PassId> happenedTo =
                settled.happened().stream().map(entry -> entry.after().id()).collect(Collectors.toSet());
        HallState next = settled;
        for (Pass pass : settled.passes().values()) {
            boolean touched = happenedTo.contains(pass.id());
            boolean past = !pass.over()
                    && pass.due().filter(at -> at.isAfter(scene.now())).isEmpty();
            if (touched || past || (everyone && !pass.over())) {
                next = next.due(pass, due.of(pass));
            }
        }
        return next;
    }

    private static Step create(Scene scene, HallState state, Who who, Act.Create act) {
        boolean own = who.person().filter(act.student()::equals).isPresent();
        if (who.student() && !own) {
            return Step.without(new Missing("student"), state);
        }
        if (!who.student() && !who.writes()) {
            return Step.without(new Barred("Only those who write passes may do this."), state);
        }
        return walkout(scene, who, act) ? walkOut(scene, state, who, act) : new Creating(scene, state, who, act).step();
    }

    /** Whether a pass that staff write is a walkout: one to an alert room. */
    private static boolean walkout(Scene scene, Who who, Act.Create act) {
        return !who.student()
                && scene.book()
                        .room(act.wish().destination())
                        .filter(RoomRules::alert)
                        .isPresent();
    }

    private static Step walkOut(Scene scene, HallState state, Who who, Act.Create act) {
        Wish wish = act.wish();
        if (wish.startAt().isPresent() || wish.mayDecline()) {
            String field = wish.mayDecline() ? "asRequest" : "startAt";
            return Step.without(new Answer.Wrong(field, "walkout", "A walkout begins at once."), state);
        }
        Act.WalkOut walkOut = new Act.WalkOut(
                act.id(), act.student(), wish.origin(), wish.destination(), Optional.empty(), wish.message());
        return new WalkingOut(scene, state, who, walkOut).step();
    }

    private static Step onPass(Scene scene, HallState state, Who who, Act.OnPass act) {
        Optional<Pass> found = state.pass(act.pass()).filter(who.sight()::sees);
        if (found.isEmpty()) {
            return Step.without(new Missing("pass"), state);
        }
        Pass pass = found.get();
        if (!who.writes() && !who.student() && !forMonitors(act)) {
            return Step.without(new Barred("Only those who write passes may do this."), state);
        }
        Optional<Answer> unfit = pass.walkout().isPresent() ? Finding.bars(act) : Optional.empty();
        if (unfit.isPresent()) {
            return Step.without(unfit.get(), state);
        }
        return switch (act) {
            case Act.Approve approve -> new Answering(scene, state, who, pass).approve(approve);
            case Act.Appoint appoint -> new Answering(scene, state, who, pass).appoint(appoint);
            case Act.Deny deny -> new Answering(scene, state, who, pass).deny(deny);
            case Act.Start start -> new Lining(scene, state, who, pass).start();
            case Act.LetThrough letThrough -> new Lining(scene, state, who, pass).letThrough(letThrough.overrides());
            case Act.Reorder reorder -> new Lining(scene, state, who, pass).reorder(reorder.position());
            case Act.Arrive arrive -> new Walking(scene, state, who, pass).arrive(arrive);
            case Act.Resume resume -> new Walking(scene, state, who, pass).resume();
            case Act.End end -> new Walking(scene, state, who, pass).end(end);
            case Act.Find find -> new Finding(scene, state, who, pass).find(find);
            case Act.Cancel cancel -> new Walking(scene, state, who, pass).cancel();
            case Act.Alter alter -> new Altering(scene, state, who, pass, alter).step();
        };
    }

    /** Those who watch the hallway see passes end and arrive, and say so. */
    private static boolean forMonitors(Act.OnPass act) {
        return switch (act) {
            case Act.End end -> true;
            case Act.Arrive arrive -> true;
            case Act.Find find -> true;
            case Act.Approve approve -> false;
            case Act.Appoint appoint -> false;
            case Act.Deny deny -> false;
            case Act.Start start -> false;
            case Act.LetThrough letThrough -> false;
            case Act.Reorder reorder -> false;
            case Act.Resume resume -> false;
            case Act.Cancel cancel -> false;
            case Act.Alter alter -> false;
        };
    }
}
