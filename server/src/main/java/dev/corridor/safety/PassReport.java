package dev.corridor.safety;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody of the staff reported about a pass.
 *
 * @param category one of the school's list at that time
 * @param note at most 1,000 characters, for whoever may read reports
 * @param statusBy who gave it its status; the one who reported it, at first
 * @param version goes up with each change of the status
 */
public record PassReport(
        ReportId id,
        PassId pass,
        PersonId student,
        String category,
        String note,
        PersonId by,
        Optional<PersonId> actingFor,
        Instant at,
        Status status,
        PersonId statusBy,
        Instant statusAt,
        long version) {

    /** How far the school has come with it. */
    public enum Status {
        OPEN,
        IN_REVIEW,
        CLOSED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Status of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    PassReport with(Status other, PersonId who, Instant when) {
        return new PassReport(id, pass, student, category, note, by, actingFor, at, other, who, when, version + 1);
    }
}
