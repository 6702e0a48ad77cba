package dev.corridor.rosters.web;

import dev.corridor.places.SectionId;
import dev.corridor.rosters.PinSheets;
import dev.corridor.rosters.PinSheets.Sheet;
import dev.corridor.rosters.Whom;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sheets of students' new PINs, to print or download. */
@RestController
@RequestMapping("/api/schools/{school}/pin-sheets")
class PinSheetsController {

    private static final int MOST_CHOSEN = 500;

    /**
     * Whom the sheet is for: exactly one of the first four.
     *
     * @param everyone true for every student
     * @param sectionId the students of a class
     * @param grade the students of a grade
     * @param studentIds these, at most 500
     * @param anew whether those who have a PIN get another one too; otherwise theirs stays
     */
    record Wanted(
            @Nullable Boolean everyone,
            @Nullable SectionId sectionId,
            @Nullable String grade,
            @Nullable List<PersonId> studentIds,
            @Nullable Boolean anew) {

        Whom.Students whom() {
            List<Whom.Students> all = Stream.<Whom.@Nullable Students>of(
                            Boolean.TRUE.equals(everyone) ? new Whom.Everyone() : null,
                            sectionId == null ? null : new Whom.OfSection(sectionId),
                            grade == null ? null : new Whom.OfGrade(grade),
                            studentIds == null ? null : chosen(studentIds))
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
            if (all.size() != 1) {
                throw Problem.field("everyone", "one-of", "Say one of everyone, sectionId, grade and studentIds.");
            }
            return all.getFirst();
        }

        private static Whom.Chosen chosen(List<PersonId> ids) {
            if (ids.isEmpty() || ids.size() > MOST_CHOSEN || ids.stream().anyMatch(Objects::isNull)) {
                throw Problem.field("studentIds", "out-of-range", "Choose 1 to " + MOST_CHOSEN + " students.");
            }
            return new Whom.Chosen(Set.copyOf(ids));
        }
    }

    private final PinSheets sheets;

    PinSheetsController(PinSheets sheets) {
        this.sheets = sheets;
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @PostMapping
    ResponseEntity<Sheet> make(Actor actor, @RequestBody Wanted wanted) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(sheets.make(actor, wanted.whom(), Boolean.TRUE.equals(wanted.anew())));
    }
}
