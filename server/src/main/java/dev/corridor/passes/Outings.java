package dev.corridor.passes;

import dev.corridor.passes.store.OutingQueries;
import dev.corridor.places.RoomSign;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * When a student was out, for those who may know where but not how it came about: no messages, notes, names or rules.
 * Where a walkout led, and that there was one, is for the school to tell.
 */
@Component
public class Outings {

    private static final int MOST = 300;

    private final OutingQueries queries;
    private final Directories directories;
    private final SchoolTransactions transactions;
    private final SchoolClock clock;

    Outings(OutingQueries queries, Directories directories, SchoolTransactions transactions, SchoolClock clock) {
        this.queries = queries;
        this.directories = directories;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The passes that are over, from a day on, the newest first; at most 300. */
    public List<Outing> over(SchoolId school, PersonId student, LocalDate since) {
        return transactions.read(school, () -> {
            Directory directory = directories.of(school);
            return queries.over(school, student, since, MOST).stream()
                    .map(row -> new Outing(
                            row.startedAt(),
                            row.endedAt(),
                            Optional.empty(),
                            name(directory, row.origin()),
                            name(directory, row.destination())))
                    .toList();
        });
    }

    /** The pass on which the student is out now, with no place: that would tell a confidential one by its absence. */
    public Optional<Outing> now(SchoolId school, PersonId student) {
        return transactions.read(
                school,
                () -> queries.now(school, student)
                        .map(row -> new Outing(
                                row.startedAt(),
                                Optional.empty(),
                                row.endsAt().filter(clock.now()::isBefore),
                                Optional.empty(),
                                Optional.empty())));
    }

    private static Optional<String> name(Directory directory, RoomId id) {
        return directory.confidential(id)
                ? Optional.empty()
                : directory.room(id).map(RoomSign::name);
    }
}
