package dev.corridor.guardians.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.guardians.GuardianInvitation;
import dev.corridor.guardians.InvitationId;
import dev.corridor.people.PersonName;
import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as admins of people see it; its code nobody sees again.
 *
 * @param note whom it is meant for
 * @param usedBy who became a guardian by it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvitationCard(
        InvitationId id,
        List<Named> children,
        @Nullable String note,
        Instant madeAt,
        Named madeBy,
        Instant expiresAt,
        GuardianInvitation.State state,
        @Nullable Named usedBy,
        @Nullable Instant usedAt) {

    /** Somebody by name. */
    record Named(PersonId id, String name) {

        static Named of(PersonId id, Map<PersonId, PersonName> known) {
            return new Named(
                    id, Optional.ofNullable(known.get(id)).map(PersonName::name).orElse(""));
        }
    }

    static InvitationCard of(GuardianInvitation invitation, Map<PersonId, PersonName> known, Instant now) {
        return new InvitationCard(
                invitation.id(),
                invitation.children().stream()
                        .map(child -> Named.of(child, known))
                        .toList(),
                invitation.note().orElse(null),
                invitation.madeAt(),
                Named.of(invitation.madeBy(), known),
                invitation.expiresAt(),
                invitation.state(now),
                invitation.used().map(used -> Named.of(used.by(), known)).orElse(null),
                invitation.used().map(GuardianInvitation.Used::at).orElse(null));
    }
}
