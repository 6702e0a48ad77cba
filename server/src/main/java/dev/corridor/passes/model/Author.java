package dev.corridor.passes.model;

import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Who wrote a pass, and when.
 *
 * @param student whether it is the student's own
 * @param kiosk whether the student asked for it at a kiosk
 * @param escorts whether the member of staff goes along
 */
public record Author(
        PersonId person, boolean student, boolean kiosk, Optional<PersonId> actingFor, Instant at, boolean escorts) {}
