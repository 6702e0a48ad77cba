package dev.corridor.passes.model;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A pass that the rules refused: no pass, but kept. */
public record Refused(
        Instant at,
        PersonId student,
        RoomId origin,
        RoomId destination,
        Optional<PersonId> askedBy,
        List<String> codes) {}
