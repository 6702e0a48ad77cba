package dev.corridor.insight;

import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One change, or one look.
 *
 * @param by who; empty for whoever runs the server, or an admin of the district
 * @param actingFor in whose place
 * @param device such as a browser's name
 * @param what noun and past tense, such as {@code room-changed}
 * @param subject what it was done to; empty for the school as a whole
 * @param changes each value that changed
 * @param withheld whether the reader may not see them
 */
public record AuditEntry(
        UUID id,
        Instant at,
        Optional<Named> by,
        Optional<Named> actingFor,
        String device,
        String what,
        Optional<Named> subject,
        List<Change> changes,
        boolean withheld) {

    /** Someone or something with a name, as far as it is still known. */
    public record Named(UUID id, String name) {

        static Named of(PersonId person, String name) {
            return new Named(person.value(), name);
        }
    }

    /**
     * One value that changed.
     *
     * @param field its path, such as {@code settings.hallwayCapacity}
     * @param before empty where there was none
     * @param after empty where there is none any more
     */
    public record Change(String field, Optional<String> before, Optional<String> after) {}
}
