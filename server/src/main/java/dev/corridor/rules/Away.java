package dev.corridor.rules;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who and which rooms are out of office, and when; for the days that a decision looks at. */
public record Away(Map<PersonId, List<Stretch>> staff, Map<RoomId, List<Stretch>> rooms) {

    /** From a moment on, and no more at another. */
    public record Stretch(Instant from, Instant until) {

        boolean contains(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    public static final Away NOBODY = new Away(Map.of(), Map.of());

    public Away {
        staff = Map.copyOf(staff);
        rooms = Map.copyOf(rooms);
    }

    /** Whether somebody is out of office at a moment. */
    public boolean is(PersonId person, Instant at) {
        return staff.getOrDefault(person, List.of()).stream().anyMatch(stretch -> stretch.contains(at));
    }

    /** Until when a room is out of office that is so at a moment; stretches that follow each other are one. */
    Optional<Instant> until(RoomId room, Instant at) {
        List<Stretch> stretches = rooms.getOrDefault(room, List.of());
        Optional<Instant> until = end(stretches, at);
        Optional<Instant> further = until;
        while (further.isPresent()) {
            until = further;
            further = end(stretches, further.get());
        }
        return until;
    }

    private static Optional<Instant> end(List<Stretch> stretches, Instant at) {
        return stretches.stream()
                .filter(stretch -> stretch.contains(at))
                .map(Stretch::until)
                .max(Instant::compareTo);
    }
}
