package dev.corridor.passes.model;

import dev.corridor.passes.model.Answer.Barred;
import dev.corridor.passes.model.Answer.Judged;
import dev.corridor.rules.Counting;
import dev.corridor.rules.Decision;
import dev.corridor.rules.Occasion;
import dev.corridor.rules.PassRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Settles at which time a pass is to start: one that was asked for, offered, or scheduled before. */
record Appointing(Scene scene, HallState state, Who who, Pass pass) {

    /** The student takes what staff offered. */
    Step accept(Instant startAt) {
        return scheduled("approved", pass.approved(who.person().orElseThrow(), scene.now()), startAt, List.of());
    }

    /** Staff let it go at that time. A pass that was asked for now and goes later counts no more. */
    Step approve(Instant startAt, Overrides overrides) {
        Pass approved = pass.approved(who.person().orElseThrow(), scene.now());
        boolean asAsked =
                pass.later().filter(time -> time.startAt().equals(startAt)).isPresent();
        Pass counted = asAsked ? approved : approved.with(approved.trip().counting(Counting.NOTHING));
        return judged(asAsked ? "approved" : "appointed", counted, startAt, overrides);
    }

    /** Another time for what is scheduled. */
    Step move(Instant startAt, Overrides overrides) {
        return who.writes()
                ? judged("moved", pass, startAt, overrides)
                : Step.without(new Barred("Only those who write passes move them."), state);
    }

    private Step judged(String kind, Pass changed, Instant startAt, Overrides overrides) {
        ForLater later = new ForLater(scene, state, startAt);
        Optional<Answer> wrong = later.wrong();
        if (wrong.isPresent()) {
            return Step.without(wrong.get(), state);
        }
        PassRequest request =
                ForLater.again(who.asker(), Occasion.LATER, changed).confirming(overrides.codes());
        Decision decision = later.decide(request);
        if (decision instanceof Decision.Start(var limit, var notices)) {
            List<Confirmed> confirmed = overrides.confirmed(who, request.confirmedOf(notices));
            List<String> codes = Codes.of(notices);
            return scheduled(kind, changed.noticing(confirmed, codes), startAt, codes);
        }
        return Step.without(new Judged(decision), state);
    }

    private Step scheduled(String kind, Pass changed, Instant startAt, List<String> codes) {
        Pass scheduled = changed.scheduled(startAt, scene.dayOf(startAt));
        return Step.done(scheduled, state.after(kind, who, scheduled, scene.now(), codes));
    }
}
