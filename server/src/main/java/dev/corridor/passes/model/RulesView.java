package dev.corridor.passes.model;

import dev.corridor.rules.OpenPass;
import dev.corridor.rules.Outcome;
import java.util.Optional;

/** Passes as the rules speak of them. */
final class RulesView {

    private RulesView() {}

    static OpenPass of(Pass pass) {
        return new OpenPass(
                pass.id(),
                pass.student(),
                pass.trip().origin(),
                pass.trip().destination(),
                state(pass),
                pass.trip().travel(),
                pass.trip().minutes(),
                pass.walk().map(Walk::startedAt),
                pass.walk().map(Walk::endsAt),
                pass.rank(),
                pass.line().map(InLine::misses).orElse(0),
                pass.trip().counts(),
                pass.trip().returning());
    }

    /** What the change from one to the other means for the next decision. */
    static Outcome outcome(Optional<Pass> before, Pass after) {
        if (after.ahead()) {
            return new Outcome.Closed(after.id(), after.author().at());
        }
        return switch (after.state()) {
            case REQUESTED, SCHEDULED, WAITING, READY -> new Outcome.Changed(of(after));
            case ACTIVE ->
                before.filter(Pass::active).isPresent()
                        ? new Outcome.Changed(of(after))
                        : new Outcome.Started(of(after));
            case UNDONE -> new Outcome.Undone(after.id());
            case ENDED, DENIED, CANCELLED, UNANSWERED, MISSED ->
                new Outcome.Closed(after.id(), after.ending().map(Ending::at).orElseThrow());
        };
    }

    private static OpenPass.State active(Pass pass) {
        if (pass.lookedFor()) {
            return OpenPass.State.WALKOUT;
        }
        return pass.there() ? OpenPass.State.ARRIVED : OpenPass.State.ACTIVE;
    }

    private static OpenPass.State state(Pass pass) {
        return switch (pass.state()) {
            case REQUESTED -> OpenPass.State.REQUESTED;
            case WAITING -> OpenPass.State.WAITING;
            case READY -> OpenPass.State.READY;
            case ACTIVE -> active(pass);
            case SCHEDULED, ENDED, DENIED, CANCELLED, UNDONE, UNANSWERED, MISSED ->
                throw new IllegalArgumentException("the rules know open passes only");
        };
    }
}
