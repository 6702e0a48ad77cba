package dev.corridor.rules;

import dev.corridor.shared.RoomId;
import java.util.Optional;

/** What a student has left of one limit that binds them. */
public record LimitLeft(Optional<RoomId> room, LimitPeriod per, int of, int used) {

    public int left() {
        return Math.max(0, of - used);
    }
}
