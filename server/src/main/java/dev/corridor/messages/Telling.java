package dev.corridor.messages;

import dev.corridor.passes.Happened;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Something that people are to be told, each once.
 *
 * @param once what makes it the same thing when it comes again
 * @param from who wrote it, if somebody did
 */
public record Telling(
        NoticeKind kind,
        Set<PersonId> to,
        Instant at,
        PassId pass,
        PersonId student,
        Optional<PersonId> from,
        Optional<String> text,
        String once) {

    public Telling {
        to = Set.copyOf(to);
    }

    /** What happened to a pass, told once a pass. */
    static Telling of(NoticeKind kind, Set<PersonId> to, Happened happened) {
        return of(kind, to, happened, happened.pass().toString());
    }

    static Telling of(NoticeKind kind, Set<PersonId> to, Happened happened, String once) {
        return new Telling(
                kind,
                to,
                happened.at(),
                happened.pass(),
                happened.student(),
                Optional.empty(),
                Optional.empty(),
                kind.word() + ":" + once);
    }
}
