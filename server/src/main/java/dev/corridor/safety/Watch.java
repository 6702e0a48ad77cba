package dev.corridor.safety;

import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A student whom named staff keep an eye on.
 *
 * @param reason 1 to 500 characters, for the staff named and admins of limits and safety alone
 * @param staff who watch
 * @param expiresAt when it ends by itself
 * @param version goes up with each change
 */
public record Watch(
        WatchId id, PersonId student, String reason, Set<PersonId> staff, Optional<Instant> expiresAt, long version) {

    public Watch {
        staff = Set.copyOf(staff);
    }

    /** Whether it holds at a moment. */
    public boolean holds(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isEmpty();
    }
}
