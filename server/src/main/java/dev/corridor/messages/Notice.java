package dev.corridor.messages;

import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something one person is told.
 *
 * @param pass which it is about
 * @param student whom it is about
 * @param from who wrote it, if somebody did
 * @param text what they wrote, 1 to 300 characters
 * @param readAt when the person saw it
 */
public record Notice(
        NoticeId id,
        Instant at,
        NoticeKind kind,
        Optional<PassId> pass,
        Optional<PersonId> student,
        Optional<PersonId> from,
        Optional<String> text,
        Optional<Instant> readAt) {}
