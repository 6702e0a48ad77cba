package dev.corridor.passes.model;

import dev.corridor.shared.RoomId;
import java.util.Optional;

/**
 * Where and how a student who was looked for was found.
 *
 * @param room where, if it was in a room
 * @param place where, in words; one of the two is always known
 * @param comment for staff only
 */
public record Found(Optional<RoomId> room, Optional<String> place, FoundHow how, Optional<String> comment) {

    public Found {
        if (room.isEmpty() && place.isEmpty()) {
            throw new IllegalArgumentException("a student is found somewhere");
        }
    }
}
