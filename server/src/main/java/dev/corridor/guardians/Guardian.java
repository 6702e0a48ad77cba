package dev.corridor.guardians;

import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A student's guardian.
 *
 * @param email what they sign in with, as they gave it
 * @param lookedAt when they last looked at the student's passes, to the hour
 */
public record Guardian(PersonId id, String name, Optional<String> email, Instant since, Optional<Instant> lookedAt) {}
