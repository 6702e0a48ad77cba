package dev.corridor.guardians;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * That a school invites a guardian of some students.
 *
 * @param note whom it is meant for, in the school's own words
 * @param used when somebody became a guardian by it, and who
 */
public record GuardianInvitation(
        InvitationId id,
        List<PersonId> children,
        Optional<String> note,
        Instant madeAt,
        PersonId madeBy,
        Instant expiresAt,
        Optional<Used> used,
        Optional<Instant> revokedAt) {

    /** Who used it when. */
    public record Used(Instant at, PersonId by) {}

    /** What may become of it. */
    public enum State {
        OPEN,
        USED,
        REVOKED,
        EXPIRED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public GuardianInvitation {
        children = List.copyOf(children);
    }

    public State state(Instant now) {
        if (used.isPresent()) {
            return State.USED;
        }
        if (revokedAt.isPresent()) {
            return State.REVOKED;
        }
        return expiresAt.isAfter(now) ? State.OPEN : State.EXPIRED;
    }
}
