package dev.corridor.safety.web;

import dev.corridor.safety.PassReport;
import dev.corridor.safety.ReportId;
import dev.corridor.safety.ReportSearch;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is asked of reports, as the address says it. */
@Component
class ReportSearches {

    private final Schools schools;

    ReportSearches(Schools schools) {
        this.schools = schools;
    }

    ReportSearch of(
            Actor actor,
            Optional<String> status,
            Optional<String> category,
            Optional<PersonId> student,
            Optional<PersonId> by,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<ReportId> after,
            int limit) {
        return new ReportSearch(
                status.map(ReportSearches::known),
                category,
                student,
                by,
                from.map(day -> start(actor, day)),
                to.map(day -> start(actor, day.plusDays(1))),
                after,
                limit);
    }

    private Instant start(Actor actor, LocalDate day) {
        return day.atStartOfDay(schools.zone(actor.school())).toInstant();
    }

    static PassReport.Status known(String word) {
        return Arrays.stream(PassReport.Status.values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.field("status", "unknown", "open, in-review or closed."));
    }
}
