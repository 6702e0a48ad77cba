package dev.corridor.rules;

import dev.corridor.shared.RoomId;
import java.util.Optional;

/**
 * At most so many counted passes a student, in each period.
 *
 * @param room the destination whose own limit this is; missing for passes to all rooms that count
 * @param passes 0 or more
 */
public record PassLimit(LimitScope scope, Optional<RoomId> room, LimitPeriod per, int passes) {

    public PassLimit {
        if (passes < 0) {
            throw new IllegalArgumentException("a limit is 0 passes or more");
        }
    }
}
