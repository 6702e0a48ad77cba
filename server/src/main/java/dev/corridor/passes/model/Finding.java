package dev.corridor.passes.model;

import dev.corridor.passes.model.Answer.Barred;
import dev.corridor.passes.model.Answer.Missing;
import dev.corridor.passes.model.Answer.Unfit;
import dev.corridor.passes.model.Answer.Unfitness;
import dev.corridor.passes.model.Answer.Wrong;
import dev.corridor.rules.Counting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A walkout until its student is found: the one way in which it ends. */
record Finding(Scene scene, HallState state, Who who, Pass pass) {

    Step find(Act.Find act) {
        Instant at = act.at().orElse(scene.now());
        Optional<Answer> wrong = wrong(act, at);
        if (wrong.isPresent()) {
            return Step.without(wrong.get(), state);
        }
        Found found = act.found();
        Pass counted = found.how() == FoundHow.MISTAKE ? pass.with(pass.trip().counting(Counting.NOTHING)) : pass;
        Pass over = counted.with(
                        counted.course().with(pass.walkout().orElseThrow().over(found)))
                .closed(State.ENDED, new Ending(at, who.person(), How.FOUND));
        return Step.done(
                over, state.after("found", who, over, at, List.of(found.how().name())));
    }

    private Optional<Answer> wrong(Act.Find act, Instant at) {
        if (who.student()) {
            return Optional.of(new Barred("Staff say where and how a student was found."));
        }
        if (pass.walkout().isEmpty()) {
            return Optional.of(new Unfit(Unfitness.NO_WALKOUT));
        }
        if (pass.over()) {
            return Optional.of(new Unfit(Unfitness.FOUND_ALREADY));
        }
        if (act.found().room().filter(room -> scene.book().room(room).isEmpty()).isPresent()) {
            return Optional.of(new Missing("room"));
        }
        Instant started = pass.walk().map(Walk::startedAt).orElseThrow();
        if (at.isAfter(scene.now()) || at.isBefore(started)) {
            return Optional.of(new Wrong("at", "not-between", "Between the start of the walkout and now."));
        }
        return act.found().how() == FoundHow.OTHER && act.found().comment().isEmpty()
                ? Optional.of(new Wrong("comment", "required", "Say how the student was found."))
                : Optional.empty();
    }

    /** Why an act that fits other passes does not fit a walkout, if so. */
    static Optional<Answer> bars(Act.OnPass act) {
        boolean fits =
                switch (act) {
                    case Act.Find find -> true;
                    case Act.Cancel cancel -> true;
                    case Act.Alter alter ->
                        alter.minutes().isEmpty() && alter.destination().isEmpty();
                    case Act.Approve approve -> false;
                    case Act.Appoint appoint -> false;
                    case Act.Deny deny -> false;
                    case Act.Start start -> false;
                    case Act.LetThrough letThrough -> false;
                    case Act.Reorder reorder -> false;
                    case Act.Arrive arrive -> false;
                    case Act.Resume resume -> false;
                    case Act.End end -> false;
                };
        return fits ? Optional.empty() : Optional.of(new Unfit(Unfitness.IS_WALKOUT));
    }
}
