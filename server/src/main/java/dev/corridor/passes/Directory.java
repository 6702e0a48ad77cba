package dev.corridor.passes;

import dev.corridor.people.PersonName;
import dev.corridor.places.RoomSign;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.util.Map;
import java.util.Optional;

/** What a school's people and rooms are called, for cards; kept in memory until the configuration changes. */
public record Directory(Map<PersonId, PersonName> people, Map<RoomId, RoomSign> rooms, boolean numbersForStudents) {

    public Directory {
        people = Map.copyOf(people);
        rooms = Map.copyOf(rooms);
    }

    public Optional<PersonName> person(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    public Optional<RoomSign> room(RoomId id) {
        return Optional.ofNullable(rooms.get(id));
    }

    /** Whether trips to this room are kept from most. A room that is not known is treated as if they were. */
    public boolean confidential(RoomId id) {
        return room(id).map(RoomSign::confidential).orElse(true);
    }
}
