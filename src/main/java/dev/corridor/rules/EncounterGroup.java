package dev.corridor.rules;

import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Students who must not be on the way at the same time, anywhere in the building. */
public record EncounterGroup(GroupId id, Set<PersonId> members, boolean on, Optional<Instant> expiresAt) {

    public EncounterGroup {
        members = Set.copyOf(members);
    }

    boolean acts(Instant now) {
        return on && expiresAt.filter(end -> !now.isBefore(end)).isEmpty();
    }
}
