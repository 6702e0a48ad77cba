package dev.corridor.passes;

import dev.corridor.passes.model.HallState;
import dev.corridor.passes.model.Pass;
import dev.corridor.passes.store.PassQueries;
import dev.corridor.schools.HallLog;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Reads passes to be shown: the one place that knows what showing them takes. */
@Component
class ShownPasses {

    private final SchoolTransactions transactions;
    private final SchoolBooks books;
    private final Directories directories;
    private final PassQueries queries;
    private final HallLog log;
    private final ViewKeys keys;
    private final SchoolClock clock;

    ShownPasses(
            SchoolTransactions transactions,
            SchoolBooks books,
            Directories directories,
            PassQueries queries,
            HallLog log,
            ViewKeys keys,
            SchoolClock clock) {
        this.transactions = transactions;
        this.books = books;
        this.directories = directories;
        this.queries = queries;
        this.log = log;
        this.keys = keys;
        this.clock = clock;
    }

    /** Those passes that this actor sees. */
    List<PassCard> cards(Actor actor, Supplier<List<Pass>> read) {
        ViewKey key = keys.of(actor);
        return transactions.read(actor.school(), () -> {
            List<Pass> seen = read.get().stream().filter(key::sees).toList();
            Cards cards = cards(actor.school(), seen);
            return seen.stream().map(pass -> cards.of(pass, key)).toList();
        });
    }

    /** The open passes of a school, to be shown to any number of viewers. */
    Showing open(SchoolId school) {
        return transactions.read(school, () -> {
            long seq = log.since(school, Long.MAX_VALUE, 0).seq();
            List<Pass> open = queries.open(school);
            return Showing.open(seq, configVersion(school), cards(school, open), open);
        });
    }

    /**
     * The passes that changed after a number, as they are now, to be shown to any number of viewers.
     *
     * @param atMost how many are worth telling one by one
     * @return nothing if there are more, or the log no longer reaches back that far: start anew with {@link #open}
     */
    Optional<Showing> changedSince(SchoolId school, long after, int atMost) {
        return transactions.read(school, () -> {
            HallLog.Changes changes = log.since(school, after, atMost);
            if (!changes.whole()) {
                return Optional.empty();
            }
            List<Pass> changed = queries.find(school, changes.passes());
            List<Pass> line = waitingBehind(school, changed);
            return Optional.of(
                    Showing.changed(changes.seq(), configVersion(school), cards(school, line), changed, line));
        });
    }

    private long configVersion(SchoolId school) {
        return transactions.configVersion(school).orElseThrow();
    }

    /** Any change may move those who wait; where nothing changed, nobody moved. */
    private List<Pass> waitingBehind(SchoolId school, List<Pass> changed) {
        return changed.isEmpty() ? List.of() : queries.open(school);
    }

    private Cards cards(SchoolId school, List<Pass> passes) {
        List<Pass> open = waits(passes) ? queries.open(school) : List.of();
        return new Cards(directories.of(school), books.scene(school, clock.now()), hall(open));
    }

    private static boolean waits(List<Pass> passes) {
        return passes.stream().anyMatch(pass -> pass.state().inLine());
    }

    private static HallState hall(List<Pass> open) {
        return HallState.of(open, Map.of(), List.of(), 0);
    }
}
