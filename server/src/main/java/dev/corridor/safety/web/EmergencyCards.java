package dev.corridor.safety.web;

import dev.corridor.limits.Emergencies;
import dev.corridor.limits.EmergencyState;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonName;
import dev.corridor.safety.EmergencyActs;
import dev.corridor.safety.RollCalls;
import dev.corridor.safety.web.EmergencyBody.Call;
import dev.corridor.safety.web.EmergencyBody.Counts;
import dev.corridor.safety.web.EmergencyBody.ForStaff;
import dev.corridor.safety.web.EmergencyBody.Message;
import dev.corridor.safety.web.EmergencyBody.PassesOff;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolClock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How an emergency looks to whom. */
@Component
class EmergencyCards {

    private final Emergencies emergencies;
    private final EmergencyActs acts;
    private final RollCalls rollCalls;
    private final PeopleNames names;
    private final SchoolClock clock;

    EmergencyCards(
            Emergencies emergencies, EmergencyActs acts, RollCalls rollCalls, PeopleNames names, SchoolClock clock) {
        this.emergencies = emergencies;
        this.acts = acts;
        this.rollCalls = rollCalls;
        this.names = names;
        this.clock = clock;
    }

    EmergencyBody now(Actor actor) {
        return of(actor, emergencies.of(actor.school()).at(clock.now()));
    }

    EmergencyBody of(Actor actor, EmergencyState state) {
        boolean paused = state.call().isPresent() || state.passesOff().isPresent();
        return new EmergencyBody(paused, actor.may(Permission.WRITE_PASSES) ? forStaff(actor, state) : null);
    }

    private ForStaff forStaff(Actor actor, EmergencyState state) {
        Map<PersonId, PersonName> known = names.of(actor.school());
        return new ForStaff(
                state.call()
                        .map(on -> new Call(KindWord.of(on.kind()), on.drill(), on.since(), name(known, on.by())))
                        .orElse(null),
                state.passesOff()
                        .map(off -> new PassesOff(off.since(), off.until(), name(known, off.by())))
                        .orElse(null),
                state.message()
                        .map(said -> new Message(said.text(), said.at(), name(known, said.by())))
                        .orElse(null),
                rollCalls
                        .last(actor.school())
                        .map(call ->
                                new Counts(call.out(), call.seen(), call.ended().isEmpty()))
                        .orElse(null),
                acts.may(actor),
                state.version());
    }

    static String name(Map<PersonId, PersonName> known, PersonId id) {
        return Optional.ofNullable(known.get(id)).map(PersonName::name).orElse("");
    }
}
