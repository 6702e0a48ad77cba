package dev.corridor.places;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.util.List;
import java.util.Optional;

/**
 * A class that meets.
 *
 * @param room where; empty if the roster does not say, or the room is gone
 * @param periods names of periods of the bell schedule
 * @param hidden taken off the screens by its teacher; it still says where its students should be
 */
public record Section(
        SectionId id,
        String name,
        Optional<String> code,
        Optional<RoomId> room,
        List<String> periods,
        List<PersonId> teachers,
        boolean hidden) {

    public Section {
        periods = List.copyOf(periods);
        teachers = List.copyOf(teachers);
    }
}
