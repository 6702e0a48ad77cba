package dev.corridor.safety;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.time.Instant;
import java.util.Optional;

/**
 * Which reports somebody looks for.
 *
 * @param by who reported them
 * @param from the first moment of the report
 * @param to the moment before which it was made
 * @param after the last one of the page before
 * @param limit how many at most, 1 to 200
 */
public record ReportSearch(
        Optional<PassReport.Status> status,
        Optional<String> category,
        Optional<PersonId> student,
        Optional<PersonId> by,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<ReportId> after,
        int limit) {

    public static final int MOST = 200;

    public ReportSearch {
        if (limit < 1 || limit > MOST) {
            throw Problem.field("limit", "out-of-range", "From 1 to " + MOST + ".");
        }
    }

    /** The same of one who may read only their own. */
    ReportSearch onlyBy(PersonId person) {
        return new ReportSearch(status, category, student, Optional.of(person), from, to, after, limit);
    }

    public ReportSearch after(ReportId last) {
        return new ReportSearch(status, category, student, by, from, to, Optional.of(last), limit);
    }
}
