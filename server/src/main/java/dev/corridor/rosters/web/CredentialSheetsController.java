package dev.corridor.rosters.web;

import dev.corridor.places.SectionId;
import dev.corridor.rosters.CredentialSheets;
import dev.corridor.rosters.CredentialSheets.Line;
import dev.corridor.rosters.Whom;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sheets of first passwords, to print or download. */
@RestController
@RequestMapping("/api/schools/{school}/credential-sheets")
class CredentialSheetsController {

    /**
     * Whom the sheet is for: exactly one of these.
     *
     * @param sectionId the students of a class
     * @param staff true for everybody but students
     * @param grade the students of a grade
     */
    record Wanted(
            @Nullable SectionId sectionId,
            @Nullable Boolean staff,
            @Nullable String grade) {

        Whom whom() {
            List<Whom> all = Stream.<@Nullable Whom>of(
                            sectionId == null ? null : new Whom.OfSection(sectionId),
                            Boolean.TRUE.equals(staff) ? new Whom.Staff() : null,
                            grade == null ? null : new Whom.OfGrade(grade))
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
            if (all.size() != 1) {
                throw Problem.field("sectionId", "one-of", "Say one of sectionId, staff and grade.");
            }
            return all.getFirst();
        }
    }

    private final CredentialSheets sheets;

    CredentialSheetsController(CredentialSheets sheets) {
        this.sheets = sheets;
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @PostMapping
    ResponseEntity<Listing<Line>> make(Actor actor, @RequestBody Wanted wanted) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Listing.all(sheets.make(actor, wanted.whom())));
    }
}
