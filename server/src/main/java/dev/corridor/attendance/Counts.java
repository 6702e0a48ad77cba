package dev.corridor.attendance;

import dev.corridor.attendance.model.Tardies;
import dev.corridor.attendance.store.EntryStore;
import dev.corridor.places.SchoolTerms;
import dev.corridor.schools.SchoolCalendar.Term;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How often students came late in a term. */
@Component
public class Counts {

    /** A term, and who came late in it, who did most often first. */
    public record OfTerm(List<Term> terms, Term term, List<Tardies> students) {}

    private static final int MOST = 1_000;

    private final SchoolTransactions transactions;
    private final EntryStore store;
    private final SchoolTerms terms;
    private final Schools schools;
    private final SchoolClock clock;

    Counts(SchoolTransactions transactions, EntryStore store, SchoolTerms terms, Schools schools, SchoolClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.terms = terms;
        this.schools = schools;
        this.clock = clock;
    }

    /**
     * Who came late in a term.
     *
     * @param name absent: the term under way
     * @throws Problem BAD_INPUT for a term that the school does not have
     */
    public OfTerm of(SchoolId school, Optional<String> name) {
        return transactions.read(school, () -> {
            LocalDate today = clock.today(schools.zone(school));
            List<Term> known = known(school, today);
            Term term = name.map(wanted -> named(known, wanted)).orElseGet(() -> underWay(known, today));
            return new OfTerm(known, term, store.tardies(school, term.from(), term.to(), MOST));
        });
    }

    /** How often one student came late in the term under way. */
    public int late(SchoolId school, PersonId student) {
        return transactions.read(school, () -> {
            LocalDate today = clock.today(schools.zone(school));
            Term term = underWay(known(school, today), today);
            return store.late(school, student, term.from(), term.to());
        });
    }

    /** A school without terms goes by its year. */
    private List<Term> known(SchoolId school, LocalDate today) {
        List<Term> given = terms.of(school).terms();
        return given.isEmpty() ? List.of(year(today)) : given;
    }

    private static Term year(LocalDate today) {
        int starts = today.getMonth().compareTo(Month.AUGUST) < 0 ? today.getYear() - 1 : today.getYear();
        return new Term(
                starts + "/" + (starts + 1),
                LocalDate.of(starts, Month.AUGUST, 1),
                LocalDate.of(starts + 1, Month.JULY, 31));
    }

    private static Term named(List<Term> known, String name) {
        return known.stream()
                .filter(term -> term.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.field("term", "unknown", "The school has no such term."));
    }

    /** The one that today is in, or else the last one before. */
    private static Term underWay(List<Term> known, LocalDate today) {
        return known.stream()
                .filter(term -> !today.isBefore(term.from()))
                .reduce((earlier, later) -> later)
                .orElse(known.getFirst());
    }
}
