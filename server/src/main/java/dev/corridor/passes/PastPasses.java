package dev.corridor.passes;

import dev.corridor.passes.model.Pass;
import dev.corridor.passes.store.PassQueries;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Passes that are over, and where they led. */
@Component
public class PastPasses {

    private static final int FAVOURITE_DAYS = 30;
    private static final int REVIEWED_DAYS = 30;
    private static final int MOST_REVIEWED = 200;

    private final Passes passes;
    private final PassQueries queries;
    private final SchoolTransactions transactions;
    private final Schools schools;
    private final SchoolClock clock;

    PastPasses(
            Passes passes, PassQueries queries, SchoolTransactions transactions, Schools schools, SchoolClock clock) {
        this.passes = passes;
        this.queries = queries;
        this.transactions = transactions;
        this.schools = schools;
        this.clock = clock;
    }

    /** Where a student went most often in the last thirty days, at most four rooms. */
    public List<RoomId> favourites(SchoolId school, PersonId student, LocalDate today) {
        return transactions.read(school, () -> queries.favourites(school, student, today.minusDays(FAVOURITE_DAYS)));
    }

    /** The student's own passes of today that are over, the newest first. */
    public List<PassCard> over(Actor student) {
        return passes.cards(
                student,
                () -> queries.of(student.school(), student.person(), today(student)).stream()
                        .filter(Pass::over)
                        .toList());
    }

    /** Urgent passes of the last thirty days that this actor sees, the newest first, at most 200, for review. */
    public List<PassCard> urgent(Actor actor) {
        LocalDate since = today(actor).minusDays(REVIEWED_DAYS);
        return passes.cards(actor, () -> queries.urgent(actor.school(), since, MOST_REVIEWED));
    }

    /** A student's own passes that are over, the newest first, a page at a time. */
    public Listing<PassCard> history(Actor student, Optional<PassId> after, int limit) {
        List<PassCard> found =
                passes.cards(student, () -> queries.over(student.school(), student.person(), after, limit + 1));
        List<PassCard> page = found.stream().limit(limit).toList();
        return new Listing<>(page, found.size() > limit ? page.getLast().id().toString() : null);
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.now(), schools.zone(actor.school()));
    }
}
