package dev.corridor.people.web;

import dev.corridor.people.store.GradeQueries;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.SchoolId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The grades that students are in, for whoever sets something for one. */
@RestController
class GradesController {

    record Grades(List<String> items) {}

    private final GradeQueries grades;
    private final SchoolTransactions transactions;

    GradesController(GradeQueries grades, SchoolTransactions transactions) {
        this.grades = grades;
        this.transactions = transactions;
    }

    @Needs({
        Permission.WRITE_PASSES,
        Permission.ADMIN_ROOMS,
        Permission.ADMIN_PEOPLE,
        Permission.ADMIN_LIMITS,
        Permission.ADMIN_SETTINGS
    })
    @GetMapping("/api/schools/{school}/grades")
    Grades grades(@PathVariable SchoolId school) {
        return new Grades(transactions.read(school, () -> grades.inUse(school)));
    }
}
