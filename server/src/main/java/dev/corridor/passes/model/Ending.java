package dev.corridor.passes.model;

import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * When, by whom and by what a pass was closed.
 *
 * @param by nobody where the clock closed it
 */
public record Ending(Instant at, Optional<PersonId> by, How how) {}
