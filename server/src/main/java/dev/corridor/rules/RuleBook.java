package dev.corridor.rules;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is set in one school and read by a decision. It changes with the school's configuration and its days,
 * never with a pass.
 *
 * @param rooms those that exist; a pass to or from any other is treated as to or from a closed room
 * @param accommodations of the students who have any
 */
public record RuleBook(
        SchoolRules school,
        SchoolDays days,
        Map<RoomId, RoomRules> rooms,
        Limits limits,
        List<EncounterGroup> encounters,
        Map<PersonId, Accommodations> accommodations,
        Optional<Emergency> emergency,
        Away away) {

    public RuleBook {
        rooms = Map.copyOf(rooms);
        encounters = List.copyOf(encounters);
        accommodations = Map.copyOf(accommodations);
    }

    public Optional<RoomRules> room(RoomId id) {
        return Optional.ofNullable(rooms.get(id));
    }

    /** The same book with one more room. */
    public RuleBook with(RoomRules room) {
        Map<RoomId, RoomRules> more = new HashMap<>(rooms);
        more.put(room.id(), room);
        return new RuleBook(school, days, more, limits, encounters, accommodations, emergency, away);
    }

    public Accommodations of(PersonId student) {
        return accommodations.getOrDefault(student, Accommodations.NONE);
    }
}
