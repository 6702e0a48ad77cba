package dev.corridor.rosters.runs;

import dev.corridor.rosters.Recording;
import dev.corridor.rosters.Uploader;
import dev.corridor.rosters.runs.Run.Cause;
import dev.corridor.rosters.runs.Run.State;
import dev.corridor.rosters.store.RunStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What rosters have done to a district: each run, of a connection or of a file that somebody handed in. */
@Component
public class RosterHistory {

    private static final int PAGE = 50;

    private final SchoolTransactions transactions;
    private final RunStore store;
    private final SchoolClock clock;

    RosterHistory(SchoolTransactions transactions, RunStore store, SchoolClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    /** The newest first, fifty at a time. */
    public Listing<Run> list(DistrictId district, Optional<ConnectionId> connection, Optional<RunId> before) {
        List<Run> found = transactions.ofDistrict(district, () -> store.of(district, connection, before, PAGE + 1));
        return found.size() <= PAGE
                ? Listing.all(found)
                : new Listing<>(found.subList(0, PAGE), found.get(PAGE - 1).id().toString());
    }

    /**
     * A run.
     *
     * @throws Problem NOT_FOUND
     */
    public Run find(DistrictId district, RunId id) {
        return transactions
                .ofDistrict(district, () -> store.find(district, id))
                .orElseThrow(() -> Problem.notFound("run"));
    }

    /** The last run of a connection. */
    public Optional<Run> last(DistrictId district, ConnectionId connection) {
        return transactions
                .ofDistrict(district, () -> store.of(district, Optional.of(connection), Optional.empty(), 1))
                .stream()
                .findFirst();
    }

    /** Keeps, in the transaction that wrote it, that a file was applied. */
    public void applied(Uploader uploader, Recording written) {
        Cause cause = uploader.account().isPresent() ? Cause.UPLOAD : Cause.COMMAND;
        Run run = Run.begun(uploader.district(), Optional.empty(), cause, uploader.account(), 1, clock.now())
                .planned(written.made().digest(), written.made().preview());
        State state = written.made().preview().empty() ? State.UNCHANGED : State.APPLIED;
        transactions.ofDistrict(uploader.district(), () -> {
            store.insert(run.now(state, clock.now()));
            return run;
        });
        written.as(run.id());
    }
}
