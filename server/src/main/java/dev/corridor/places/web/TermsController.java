package dev.corridor.places.web;

import dev.corridor.places.SchoolTerms;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.SchoolId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The terms that a school goes by. */
@RestController
class TermsController {

    private final SchoolTerms terms;

    TermsController(SchoolTerms terms) {
        this.terms = terms;
    }

    /** The roster's, or where it gives none, those entered in the calendar. */
    @Needs({Permission.WRITE_PASSES, Permission.ADMIN_SETTINGS})
    @GetMapping("/api/schools/{school}/terms")
    SchoolTerms.InUse terms(@PathVariable SchoolId school) {
        return terms.of(school);
    }
}
