package dev.corridor.privacy;

import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a student says is wrong about a pass of their own.
 *
 * @param answer what the school says to it; empty while it is open
 */
public record Dispute(
        DisputeId id,
        PassId pass,
        PersonId student,
        String note,
        Instant madeAt,
        Optional<String> answer,
        Optional<PersonId> answeredBy,
        Optional<Instant> answeredAt) {}
