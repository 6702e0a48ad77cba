package dev.corridor.passes;

import dev.corridor.passes.model.Act;
import dev.corridor.passes.model.Who;
import java.util.Optional;
import java.util.UUID;

/**
 * An act on its way through the lane.
 *
 * @param opId what the client calls this press, by which its repeat is known; the clock's acts have none
 * @param wanted the act's {@link Fingerprint}, by which a repeat is told from another wish; empty without a press
 */
record Change(Who who, Optional<UUID> opId, Act act, String wanted) {

    static Change pressed(Who who, Optional<UUID> opId, Act act) {
        return new Change(who, opId, act, opId.isPresent() ? Fingerprint.of(act) : "");
    }

    static Change ofTheClock() {
        return new Change(Who.CLOCK, Optional.empty(), new Act.Tick(), "");
    }

    Optional<dev.corridor.schools.Act> press() {
        return who.person().flatMap(person -> opId.map(op -> new dev.corridor.schools.Act(person, op)));
    }
}
