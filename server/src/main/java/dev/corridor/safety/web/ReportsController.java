package dev.corridor.safety.web;

import dev.corridor.http.EntityTag;
import dev.corridor.safety.PassReport;
import dev.corridor.safety.ReportCategories;
import dev.corridor.safety.ReportCategories.Categories;
import dev.corridor.safety.ReportId;
import dev.corridor.safety.ReportSearch;
import dev.corridor.safety.Reports;
import dev.corridor.safety.web.ReportCards.ReportCard;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.PassId;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports on passes. */
@RestController
@RequestMapping("/api/schools/{school}")
class ReportsController {

    /** What is reported. */
    record ReportForm(@Nullable String category, @Nullable String note) {}

    /** How far the school has come with it. */
    record StatusForm(
            @OneOf(of = PassReport.Status.class) @Nullable String status) {}

    /** The school's list, in its order. */
    record CategoriesForm(@Nullable List<String> names) {}

    private final Reports reports;
    private final ReportCategories categories;
    private final ReportCards cards;
    private final ReportSearches searches;

    ReportsController(Reports reports, ReportCategories categories, ReportCards cards, ReportSearches searches) {
        this.reports = reports;
        this.categories = categories;
        this.cards = cards;
        this.searches = searches;
    }

    /** Reports something about a pass that the caller sees. */
    @Needs({Permission.WRITE_PASSES, Permission.SEE_HALLWAY})
    @PostMapping("/passes/{pass}/reports")
    ResponseEntity<ReportCard> make(
            Actor actor,
            @PathVariable PassId pass,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key,
            @RequestBody ReportForm form) {
        PassReport made = reports.make(
                actor,
                Optional.ofNullable(key),
                pass,
                Objects.requireNonNullElse(form.category(), ""),
                Objects.requireNonNullElse(form.note(), ""));
        return tagged(HttpStatus.CREATED, actor, made);
    }

    /**
     * Of admins of reports and counsellors all, of other staff their own; the newest first. {@code next} is what
     * {@code after} takes.
     *
     * @param to the last day, included
     */
    @Needs({Permission.WRITE_PASSES, Permission.SEE_HALLWAY, Permission.ADMIN_REPORTS})
    @GetMapping("/reports")
    Listing<ReportCard> find(
            Actor actor,
            @RequestParam Optional<String> status,
            @RequestParam Optional<String> category,
            @RequestParam Optional<PersonId> student,
            @RequestParam Optional<PersonId> by,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam Optional<ReportId> after,
            @RequestParam(defaultValue = "50") int limit) {
        ReportSearch search = searches.of(actor, status, category, student, by, from, to, after, limit);
        Listing<PassReport> found = reports.search(actor, search);
        return new Listing<>(cards.all(actor, found.items()), found.next());
    }

    /** Says how far the school has come with one. */
    @Needs(Permission.ADMIN_REPORTS)
    @PutMapping("/reports/{report}/status")
    ResponseEntity<ReportCard> status(
            Actor actor,
            @PathVariable ReportId report,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody StatusForm form) {
        long version = EntityTag.version(ifMatch);
        PassReport.Status wanted = Optional.ofNullable(form.status())
                .map(ReportSearches::known)
                .orElseThrow(() -> Problem.field("status", "required", "Say how far it is."));
        return tagged(HttpStatus.OK, actor, reports.status(actor, report, wanted, version));
    }

    /** What reports may be about: words of the usual list, or what the school calls them. */
    @Needs({Permission.WRITE_PASSES, Permission.SEE_HALLWAY, Permission.ADMIN_REPORTS})
    @GetMapping("/report-categories")
    ResponseEntity<Categories> categories(Actor actor) {
        return tagged(categories.of(actor.school()));
    }

    @Needs(Permission.ADMIN_REPORTS)
    @PutMapping("/report-categories")
    ResponseEntity<Categories> categories(
            Actor actor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CategoriesForm form) {
        long version = EntityTag.version(ifMatch);
        return tagged(categories.change(actor, Objects.requireNonNullElse(form.names(), List.of()), version));
    }

    private ResponseEntity<ReportCard> tagged(HttpStatus status, Actor actor, PassReport report) {
        return ResponseEntity.status(status)
                .eTag(EntityTag.of(report.version()))
                .body(cards.one(actor, report));
    }

    private static ResponseEntity<Categories> tagged(Categories found) {
        return ResponseEntity.ok().eTag(EntityTag.of(found.version())).body(found);
    }
}
