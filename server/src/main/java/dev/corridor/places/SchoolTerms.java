package dev.corridor.places;

import dev.corridor.places.store.TimetableStore;
import dev.corridor.schools.Calendars;
import dev.corridor.schools.SchoolCalendar.Term;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.SchoolId;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The terms that a school goes by: its roster's, or where that gives none, those in its calendar. */
@Component
public final class SchoolTerms {

    /**
     * The terms in use.
     *
     * @param terms by their start
     */
    public record InUse(boolean fromRoster, List<Term> terms) {}

    private final SchoolTransactions transactions;
    private final TimetableStore store;
    private final Calendars calendars;

    SchoolTerms(SchoolTransactions transactions, TimetableStore store, Calendars calendars) {
        this.transactions = transactions;
        this.store = store;
        this.calendars = calendars;
    }

    public InUse of(SchoolId school) {
        return transactions.read(school, () -> {
            List<Term> given = store.terms(school).stream()
                    .map(term -> new Term(term.name(), term.starts(), term.ends()))
                    .sorted(Comparator.comparing(Term::from).thenComparing(Term::name))
                    .toList();
            return given.isEmpty()
                    ? new InUse(false, calendars.edition(school).calendar().handTerms())
                    : new InUse(true, given);
        });
    }
}
