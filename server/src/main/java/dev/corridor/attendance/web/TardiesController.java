package dev.corridor.attendance.web;

import dev.corridor.attendance.Counts;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonName;
import dev.corridor.schools.SchoolCalendar.Term;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How often students came late. */
@RestController
class TardiesController {

    /**
     * How often a student came late in the term.
     *
     * @param excused those with a reason that excuses
     * @param last the day of the last time
     */
    record Row(EntryCard.Student student, int late, int excused, LocalDate last) {}

    /**
     * A term's counts.
     *
     * @param terms the school's, by their start; a school without any has its year
     * @param items who came late most often first; at most 1000
     */
    record OfTerm(List<Term> terms, String term, List<Row> items) {}

    private final Counts counts;
    private final PeopleNames names;
    private final SchoolTransactions transactions;

    TardiesController(Counts counts, PeopleNames names, SchoolTransactions transactions) {
        this.counts = counts;
        this.names = names;
        this.transactions = transactions;
    }

    /** Of a term by its name, or of the one under way. */
    @Needs(Permission.KEEP_ATTENDANCE)
    @GetMapping("/api/schools/{school}/attendance/tardies")
    OfTerm tardies(Actor actor, @RequestParam Optional<String> term) {
        return transactions.read(actor.school(), () -> {
            Map<PersonId, PersonName> known = names.of(actor.school());
            Counts.OfTerm counted = counts.of(actor.school(), term);
            return new OfTerm(
                    counted.terms(),
                    counted.term().name(),
                    counted.students().stream()
                            .map(one -> new Row(
                                    EntryCard.Student.of(one.student(), known), one.late(), one.excused(), one.last()))
                            .toList());
        });
    }
}
