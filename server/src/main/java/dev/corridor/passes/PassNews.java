package dev.corridor.passes;

import dev.corridor.passes.store.DueQueries;
import dev.corridor.passes.store.HappenedQuery;
import dev.corridor.passes.store.PassQueries;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PassId;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What happened to passes and what is about to, for the parts that tell people of it. */
@Component
public class PassNews {

    private final SchoolTransactions transactions;
    private final HappenedQuery happened;
    private final DueQueries due;
    private final PassQueries passes;
    private final Passes cards;

    PassNews(
            SchoolTransactions transactions, HappenedQuery happened, DueQueries due, PassQueries passes, Passes cards) {
        this.transactions = transactions;
        this.happened = happened;
        this.due = due;
        this.passes = passes;
        this.cards = cards;
    }

    /**
     * Entries of the hall log after a number, the oldest first.
     *
     * @param kinds the log's words for what is asked for
     */
    public List<Happened> since(SchoolId school, long after, Collection<String> kinds, int limit) {
        return transactions.read(school, () -> happened.since(school, after, kinds, limit));
    }

    /** The newest number of a school's log. */
    public long newest(SchoolId school) {
        return transactions.read(school, () -> happened.newest(school));
    }

    /** The schools in which a scheduled pass starts after one moment and not after another. */
    public List<SchoolId> startingIn(Instant after, Instant upTo) {
        return due.starting(after, upTo);
    }

    /** The scheduled passes of a school that start after one moment and not after another. */
    public List<Happened> starting(SchoolId school, Instant after, Instant upTo) {
        return transactions.read(school, () -> happened.starting(school, after, upTo));
    }

    /** Those of these passes that an actor sees, as they see them. */
    public Map<PassId, PassCard> cards(Actor actor, Collection<PassId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : cards.cards(actor, () -> passes.find(actor.school(), ids)).stream()
                        .collect(Collectors.toMap(PassCard::id, Function.identity()));
    }
}
