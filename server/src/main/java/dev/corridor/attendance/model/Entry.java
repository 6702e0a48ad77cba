package dev.corridor.attendance.model;

import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that the desk wrote down, and did not take back.
 *
 * @param day in the school's zone
 * @param at when the student came or went, or is to go; for an absence when it was written down
 * @param returnsAt when a student who left is expected back the same day
 * @param reason from the school's list; missing only for who comes back
 * @param excused as the list said when it was written down
 * @param by who wrote it down
 */
public record Entry(
        EntryId id,
        PersonId student,
        LocalDate day,
        Kind kind,
        Instant at,
        Optional<Instant> returnsAt,
        Optional<String> reason,
        boolean excused,
        Optional<String> note,
        PersonId by) {}
