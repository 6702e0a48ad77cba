package dev.corridor.passes.model;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.util.Set;

/**
 * Somebody in whose name an actor may act, who acts for others.
 *
 * @param rooms theirs
 * @param taught the students whom they teach at this moment
 */
public record Name(PersonId person, Set<RoomId> rooms, Set<PersonId> taught) {

    public Name {
        rooms = Set.copyOf(rooms);
        taught = Set.copyOf(taught);
    }
}
