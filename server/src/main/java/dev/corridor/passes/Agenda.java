package dev.corridor.passes;

import dev.corridor.passes.model.HallState;
import dev.corridor.passes.model.Pass;
import dev.corridor.passes.store.AheadQueries;
import dev.corridor.passes.store.PassQueries;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PassId;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The passes that are written for a later time, as their students and staff see them. */
@Component
public class Agenda {

    /** How many days are told at once. */
    public static final Duration LONGEST = Duration.ofDays(62);

    private static final int MOST_AHEAD = 100;

    /** A scheduled pass and its time. */
    public record Ahead(PassId pass, Instant startAt) {}

    private final SchoolTransactions transactions;
    private final SchoolBooks books;
    private final Directories directories;
    private final AheadQueries queries;
    private final PassQueries passes;
    private final ViewKeys keys;
    private final SchoolClock clock;

    Agenda(
            SchoolTransactions transactions,
            SchoolBooks books,
            Directories directories,
            AheadQueries queries,
            PassQueries passes,
            ViewKeys keys,
            SchoolClock clock) {
        this.transactions = transactions;
        this.books = books;
        this.directories = directories;
        this.queries = queries;
        this.passes = passes;
        this.keys = keys;
        this.clock = clock;
    }

    /** The next ones: a student's own, at most 100; of the next weeks, those that concern a member of staff. */
    public List<PassCard> ahead(Actor actor) {
        ViewKey key = keys.of(actor);
        Instant now = clock.now();
        if (key instanceof ViewKey.Staff) {
            return between(actor, now, now.plus(LONGEST), false);
        }
        return transactions.read(
                actor.school(),
                () -> cards(
                        actor.school(), key, queries.ahead(actor.school(), actor.person(), now, MOST_AHEAD).stream()));
    }

    /**
     * Those between two times that are to come, asked for, or missed.
     *
     * @param all whether to tell every one that this actor sees, or those that concern them
     */
    public List<PassCard> between(Actor staff, Instant from, Instant to, boolean all) {
        ViewKey key = keys.of(staff);
        return transactions.read(
                staff.school(),
                () -> cards(
                        staff.school(),
                        key,
                        queries.ahead(staff.school(), from, to).stream().filter(all ? key::sees : key::concerns)));
    }

    /** How many passes for a later time the student has asked for themselves. */
    public int ownAhead(Actor student) {
        return transactions.read(
                student.school(),
                () -> queries.ownAhead(student.school(), student.person(), clock.now())
                        .size());
    }

    /** The student's passes of the same series that come after this one and have not begun, by their times. */
    public List<Ahead> rest(Actor actor, PassId id) {
        ViewKey key = keys.of(actor);
        return transactions.read(
                actor.school(),
                () -> passes.find(actor.school(), id).filter(key::sees).stream()
                        .flatMap(pass -> rest(actor.school(), pass))
                        .filter(other -> !other.pass().equals(id))
                        .toList());
    }

    private Stream<Ahead> rest(SchoolId school, Pass pass) {
        return pass.later().stream()
                .flatMap(later -> later.series().stream()
                        .flatMap(series -> queries.rest(school, series, pass.student(), later.startAt()).stream()))
                .map(other -> new Ahead(other.id(), other.later().orElseThrow().startAt()));
    }

    /** Nobody of them waits, so that nothing of the hall is needed. */
    private List<PassCard> cards(SchoolId school, ViewKey key, Stream<Pass> ahead) {
        HallState hall = HallState.of(List.of(), Map.of(), List.of(), 0);
        Cards cards = new Cards(directories.of(school), books.scene(school, clock.now()), hall);
        return ahead.map(pass -> cards.of(pass, key)).toList();
    }
}
