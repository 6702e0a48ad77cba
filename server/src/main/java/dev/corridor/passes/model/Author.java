package dev.corridor.passes.model;

import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Who wrote a pass, and when.
 *
 * @param student whether it is the student's own
 */
public record Author(PersonId person, boolean student, Optional<PersonId> actingFor, Instant at) {}
