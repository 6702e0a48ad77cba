package dev.corridor.insight.web;

import dev.corridor.http.CsvDownload;
import dev.corridor.insight.AuditEntry;
import dev.corridor.insight.AuditEntry.Change;
import dev.corridor.insight.AuditEntry.Named;
import dev.corridor.insight.AuditLog;
import dev.corridor.insight.AuditSearch;
import dev.corridor.insight.AuditTopic;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import dev.corridor.tables.TableWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed and who saw what, for admins. */
@RestController
@RequestMapping("/api/schools/{school}/audit")
class AuditController {

    private static final List<String> COLUMNS =
            List.of("time", "who", "acting for", "device", "what", "whom or what", "changes");

    private final AuditLog log;
    private final Schools schools;

    AuditController(AuditLog log, Schools schools) {
        this.log = log;
        this.schools = schools;
    }

    /**
     * The newest first; {@code next} is what {@code after} takes for the page that follows.
     *
     * @param topic one of rooms, people, limits, reports, settings, rosters, looks
     * @param to the last day, included
     */
    @GetMapping
    @Needs(Permission.ADMIN_REPORTS)
    Listing<AuditEntry> find(
            Actor actor,
            @RequestParam Optional<String> topic,
            @RequestParam Optional<PersonId> by,
            @RequestParam Optional<UUID> subject,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam Optional<UUID> after,
            @RequestParam(defaultValue = "50") int limit) {
        return log.find(actor, search(actor.school(), topic, by, subject, from, to, after, limit));
    }

    /** The same as a file, all of it. */
    @GetMapping(path = "/export", produces = "text/csv")
    @Needs(Permission.ADMIN_REPORTS)
    void export(
            Actor actor,
            @RequestParam Optional<String> topic,
            @RequestParam Optional<PersonId> by,
            @RequestParam Optional<UUID> subject,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            HttpServletResponse response)
            throws IOException {
        AuditSearch all = search(actor.school(), topic, by, subject, from, to, Optional.empty(), AuditSearch.MOST);
        CsvDownload.send(response, "audit", COLUMNS, csv -> write(actor, all, csv));
    }

    private void write(Actor actor, AuditSearch search, TableWriter csv) {
        CsvDownload.pages(
                after -> log.find(
                        actor, after.map(UUID::fromString).map(search::after).orElse(search)),
                page -> page.forEach(entry -> csv.row(cells(entry))));
    }

    private static List<String> cells(AuditEntry entry) {
        String changes = entry.changes().stream().map(AuditController::shown).collect(Collectors.joining("; "));
        return List.of(
                entry.at().toString(),
                entry.by().map(Named::name).orElse(""),
                entry.actingFor().map(Named::name).orElse(""),
                entry.device(),
                entry.what(),
                entry.subject().map(Named::name).orElse(""),
                changes);
    }

    private static String shown(Change change) {
        return change.field() + ": " + change.before().orElse("") + " -> "
                + change.after().orElse("");
    }

    private AuditSearch search(
            SchoolId school,
            Optional<String> topic,
            Optional<PersonId> by,
            Optional<UUID> subject,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<UUID> after,
            int limit) {
        return new AuditSearch(
                topic.map(AuditController::topic),
                by,
                subject,
                from.map(day -> start(school, day)),
                to.map(day -> start(school, day.plusDays(1))),
                after,
                limit);
    }

    private Instant start(SchoolId school, LocalDate day) {
        return day.atStartOfDay(schools.zone(school)).toInstant();
    }

    private static AuditTopic topic(String word) {
        return AuditTopic.of(word).orElseThrow(() -> Problem.field("topic", "unknown", "There is no such topic."));
    }
}
