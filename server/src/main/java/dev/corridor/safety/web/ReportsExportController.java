package dev.corridor.safety.web;

import dev.corridor.http.CsvDownload;
import dev.corridor.passes.PassCard.Sign;
import dev.corridor.safety.ReportId;
import dev.corridor.safety.ReportSearch;
import dev.corridor.safety.Reports;
import dev.corridor.safety.web.ReportCards.ReportCard;
import dev.corridor.safety.web.ReportCards.Who;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.tables.TableWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports on passes as a file. */
@RestController
class ReportsExportController {

    private static final List<String> COLUMNS = List.of(
            "reported",
            "by",
            "acting for",
            "student",
            "grade",
            "category",
            "note",
            "from",
            "to",
            "left",
            "ended",
            "status",
            "status by",
            "status since");

    private final Reports reports;
    private final ReportCards cards;
    private final ReportSearches searches;

    ReportsExportController(Reports reports, ReportCards cards, ReportSearches searches) {
        this.reports = reports;
        this.cards = cards;
        this.searches = searches;
    }

    /** Those that fit as a file, all of them; that it was made is kept in the audit log. */
    @Needs({Permission.ADMIN_REPORTS, Permission.COUNSEL})
    @GetMapping(path = "/api/schools/{school}/reports/export", produces = "text/csv")
    void export(
            Actor actor,
            @RequestParam Optional<String> status,
            @RequestParam Optional<String> category,
            @RequestParam Optional<PersonId> student,
            @RequestParam Optional<PersonId> by,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            HttpServletResponse response)
            throws IOException {
        ReportSearch all =
                searches.of(actor, status, category, student, by, from, to, Optional.empty(), ReportSearch.MOST);
        reports.exported(actor, student);
        CsvDownload.send(response, "reports", COLUMNS, csv -> write(actor, all, csv));
    }

    private void write(Actor actor, ReportSearch search, TableWriter csv) {
        CsvDownload.pages(
                after -> reports.find(
                        actor, after.map(ReportId::of).map(search::after).orElse(search)),
                page -> cards.all(actor, page).forEach(card -> csv.row(cells(card))));
    }

    private static List<String> cells(ReportCard card) {
        return List.of(
                card.at().toString(),
                card.by().name(),
                Optional.ofNullable(card.actingFor()).map(Who::name).orElse(""),
                card.student().name(),
                Objects.requireNonNullElse(card.student().grade(), ""),
                card.category(),
                card.note(),
                Optional.ofNullable(card.pass())
                        .map(pass -> room(pass.origin()))
                        .orElse(""),
                Optional.ofNullable(card.pass())
                        .map(pass -> room(pass.destination()))
                        .orElse(""),
                Optional.ofNullable(card.pass())
                        .map(pass -> time(pass.startedAt()))
                        .orElse(""),
                Optional.ofNullable(card.pass())
                        .map(pass -> time(pass.endedAt()))
                        .orElse(""),
                card.status(),
                Optional.ofNullable(card.statusBy()).map(Who::name).orElse(""),
                card.statusAt().toString());
    }

    private static String room(@Nullable Sign sign) {
        return sign == null ? "" : sign.name();
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }
}
