package dev.corridor.limits.web;

import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An encounter group as the API tells it.
 *
 * @param prevented how many meetings it has prevented
 * @param unseen how many of them this admin has not seen in its log yet
 */
record GroupCard(
        GroupId id,
        @Nullable String name,
        @Nullable String notes,
        List<Member> members,
        boolean on,
        @Nullable Instant expiresAt,
        long prevented,
        long unseen,
        long version) {

    /** A student of the group. */
    record Member(PersonId id, String name, @Nullable String grade) {}
}
