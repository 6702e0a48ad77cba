package dev.corridor.passes;

import dev.corridor.passes.store.WrittenQueries;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What somebody of the staff wrote lately, so that they need not say it all again. */
@Component
public class Written {

    private static final int DAYS = 30;

    private final SchoolTransactions transactions;
    private final WrittenQueries queries;
    private final Passes passes;
    private final Schools schools;
    private final SchoolClock clock;

    Written(
            SchoolTransactions transactions,
            WrittenQueries queries,
            Passes passes,
            Schools schools,
            SchoolClock clock) {
        this.transactions = transactions;
        this.queries = queries;
        this.passes = passes;
        this.schools = schools;
        this.clock = clock;
    }

    /** Where they sent students most often in the last thirty days, at most four rooms. */
    public List<RoomId> favourites(Actor staff) {
        return transactions.read(
                staff.school(),
                () -> queries.writtenTo(
                        staff.school(), staff.person(), today(staff).minusDays(DAYS)));
    }

    /** The last pass that they wrote today, if they see it. */
    public Optional<PassCard> last(Actor staff) {
        return passes
                .cards(
                        staff,
                        () -> queries.lastWritten(staff.school(), staff.person(), today(staff)).stream()
                                .toList())
                .stream()
                .findFirst();
    }

    private LocalDate today(Actor staff) {
        return LocalDate.ofInstant(clock.now(), schools.zone(staff.school()));
    }
}
