package dev.corridor.attendance.model;

import dev.corridor.shared.PersonId;
import java.time.LocalDate;

/**
 * How often a student came late.
 *
 * @param late all of them
 * @param excused those of them with a reason that excuses
 * @param last the day of the last one
 */
public record Tardies(PersonId student, int late, int excused, LocalDate last) {}
