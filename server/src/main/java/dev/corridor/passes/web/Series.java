package dev.corridor.passes.web;

import dev.corridor.passes.Acted;
import dev.corridor.passes.Agenda;
import dev.corridor.passes.Passes;
import dev.corridor.passes.Repeats;
import dev.corridor.passes.model.Act;
import dev.corridor.passes.model.Answer;
import dev.corridor.passes.model.Overrides;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PassId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Does to a scheduled pass, and to those of its series that come after it, the same. The first one tells whether it may
 * be done at all; of the rest, the first that could not is told.
 */
@Component
class Series {

    private final Passes passes;
    private final Agenda agenda;
    private final Repeats repeats;

    Series(Passes passes, Agenda agenda, Repeats repeats) {
        this.passes = passes;
        this.agenda = agenda;
        this.repeats = repeats;
    }

    /** Calls them off. */
    ResponseEntity<Object> cancel(Actor actor, Optional<UUID> press, PassId pass) {
        return all(
                actor,
                press,
                new Act.Cancel(pass),
                agenda.rest(actor, pass).stream().map(other -> new Act.Cancel(other.pass())));
    }

    /** Moves the pass, and the rest to the same time of their own days. */
    ResponseEntity<Object> move(Actor actor, Optional<UUID> press, PassId pass, Instant startAt, Overrides overrides) {
        return all(
                actor,
                press,
                new Act.Appoint(pass, startAt, overrides),
                agenda.rest(actor, pass).stream()
                        .map(other -> new Act.Appoint(
                                other.pass(), repeats.sameTime(actor.school(), other.startAt(), startAt), overrides)));
    }

    private ResponseEntity<Object> all(
            Actor actor, Optional<UUID> press, Act.OnPass first, Stream<? extends Act.OnPass> others) {
        Acted told = passes.act(actor, press, first);
        if (told.answer() instanceof Answer.Done) {
            List<Passes.Pressed> rest = others.<Passes.Pressed>map(act ->
                            new Passes.Pressed(press.map(op -> Press.of(op, act.pass())), act))
                    .toList();
            Optional<Acted> failed = passes.act(actor, rest).stream()
                    .filter(one -> !(one.answer() instanceof Answer.Done))
                    .findFirst();
            return Answers.tell(actor, failed.orElse(told), HttpStatus.OK);
        }
        return Answers.tell(actor, told, HttpStatus.OK);
    }
}
