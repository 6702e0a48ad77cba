package dev.corridor.rosters.runs;

import dev.corridor.rosters.Uploader;
import dev.corridor.rosters.store.ChangeStore;
import dev.corridor.rosters.store.RunStore;
import dev.corridor.schools.School;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What rosters have done to a district: each run, of a connection or of a file that somebody handed in. */
@Component
public class RosterHistory {

    private static final int PAGE = 50;

    private final SchoolTransactions transactions;
    private final RunStore store;
    private final ChangeStore changes;
    private final Schools schools;

    RosterHistory(SchoolTransactions transactions, RunStore store, ChangeStore changes, Schools schools) {
        this.transactions = transactions;
        this.store = store;
        this.changes = changes;
        this.schools = schools;
    }

    /** What a connection's runs did, or all of a district's: the newest first, fifty at a time. */
    public Listing<Run> list(DistrictId district, Optional<ConnectionId> connection, Optional<RunId> before) {
        return paged(transactions.ofDistrict(district, () -> store.of(district, connection, before, PAGE + 1)));
    }

    /** Runs of one school, and those of its district that changed something in it. */
    public Listing<Run> list(School school, Optional<RunId> before) {
        List<RunId> touching = transactions.read(school.id(), () -> changes.runs(school.id()));
        return paged(transactions.ofDistrict(
                school.district(), () -> store.of(school.district(), school.id(), touching, before, PAGE + 1)));
    }

    private static Listing<Run> paged(List<Run> found) {
        return found.size() <= PAGE
                ? Listing.all(found)
                : new Listing<>(found.subList(0, PAGE), found.get(PAGE - 1).id().toString());
    }

    /**
     * A run that somebody may look into: whoever acts for one school sees that school's.
     *
     * @throws Problem NOT_FOUND
     */
    public Run find(Uploader who, RunId id) {
        Run run = find(who.district(), id);
        if (!who.has(run)) {
            throw Problem.notFound("run");
        }
        return run;
    }

    /** The same somebody, who does to the one school that a run is for what they do to the run. */
    Uploader acting(Uploader who, Run run) {
        return run.only().map(school -> who.inside(schools.get(school))).orElse(who);
    }

    /**
     * A run.
     *
     * @throws Problem NOT_FOUND
     */
    Run find(DistrictId district, RunId id) {
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
}
