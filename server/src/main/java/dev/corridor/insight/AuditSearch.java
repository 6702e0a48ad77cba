package dev.corridor.insight;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which entries of the audit log: those that fit all of it, the newest first.
 *
 * @param by who did it
 * @param subject the person, room or other thing it was done to
 * @param from not before
 * @param to before
 * @param after the last entry of the page before
 * @param limit how many at most, 1 to 200
 */
public record AuditSearch(
        Optional<AuditTopic> topic,
        Optional<PersonId> by,
        Optional<UUID> subject,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<UUID> after,
        int limit) {

    public static final int MOST = 200;

    public AuditSearch {
        if (limit < 1 || limit > MOST) {
            throw Problem.field("limit", "out-of-range", "1 to " + MOST + ".");
        }
    }

    /** The page after an entry. */
    public AuditSearch after(UUID entry) {
        return new AuditSearch(topic, by, subject, from, to, Optional.of(entry), limit);
    }
}
