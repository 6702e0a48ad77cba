package dev.corridor.attendance;

import dev.corridor.attendance.model.Kind;
import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * What the desk wants written down.
 *
 * @param at when the student came or went; absent: now
 * @param returnsAt when a student who leaves is expected back
 * @param reason the name of one of the school's reasons
 */
public record Draft(
        PersonId student,
        Kind kind,
        Optional<Instant> at,
        Optional<Instant> returnsAt,
        Optional<String> reason,
        Optional<String> note) {

    public Draft {
        note = note.map(String::strip).filter(text -> !text.isEmpty());
    }
}
