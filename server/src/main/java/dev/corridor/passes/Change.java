package dev.corridor.passes;

import dev.corridor.passes.model.Act;
import dev.corridor.passes.model.Who;
import java.util.Optional;
import java.util.UUID;

/**
 * An act on its way through the lane.
 *
 * @param opId what the client calls this press, by which its repeat is known; the clock's acts have none
 */
record Change(Who who, Optional<UUID> opId, Act act) {

    Optional<dev.corridor.schools.Act> press() {
        return who.person().flatMap(person -> opId.map(op -> new dev.corridor.schools.Act(person, op)));
    }
}
