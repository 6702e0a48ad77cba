package dev.corridor.limits;

import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Students who must not be on the way at the same time, as a school keeps it.
 *
 * @param on whether it acts, until it expires
 * @param prevented how many meetings it has prevented
 * @param version goes up with each change
 */
public record MeetingGroup(
        GroupId id,
        Optional<String> name,
        Optional<String> notes,
        Set<PersonId> members,
        boolean on,
        Optional<Instant> expiresAt,
        long prevented,
        long version) {

    public MeetingGroup {
        members = Set.copyOf(members);
    }
}
