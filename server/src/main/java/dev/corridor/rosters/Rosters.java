package dev.corridor.rosters;

import dev.corridor.database.UploadFolder;
import dev.corridor.rosters.Importer.Made;
import dev.corridor.rosters.model.Guard;
import dev.corridor.rosters.runs.RosterHistory;
import dev.corridor.rosters.store.PlanStore;
import dev.corridor.rosters.store.PlanStore.Stored;
import dev.corridor.schools.School;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rosters in, in two steps: what was uploaded is kept and what it would do is shown; then it is applied, if it still
 * does just that. An upload is its uploader's alone, and forgotten after an hour.
 */
@Component
public class Rosters {

    private static final Logger LOG = LoggerFactory.getLogger(Rosters.class);

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int LONGEST_NAME = 200;

    private final Importer importer;
    private final PlanStore store;
    private final RosterHistory history;
    private final UploadFolder uploads;
    private final SchoolTransactions transactions;
    private final JsonMapper json;
    private final SchoolClock clock;

    Rosters(
            Importer importer,
            PlanStore store,
            RosterHistory history,
            UploadFolder uploads,
            SchoolTransactions transactions,
            JsonMapper json,
            SchoolClock clock) {
        this.importer = importer;
        this.store = store;
        this.history = history;
        this.uploads = uploads;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps an upload, and tells what applying it would do. Nothing else is changed. */
    public ShownPlan upload(Uploader uploader, Path file, String name) {
        String shortName = name.isBlank() ? "roster" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
        Instant now = clock.now();
        store.sweep(now);
        Made made = importer.preview(uploader, Handed.upload(file, shortName));
        Stored plan = new Stored(
                Ids.next(),
                uploader.district(),
                uploader.only().map(School::id),
                account(uploader),
                shortName,
                made.digest(),
                json.writeValueAsString(made.preview()),
                now,
                now.plus(KEPT));
        if (!made.preview().mayApply()) {
            LOG.info("a roster was refused: {} errors", made.preview().errorCount());
        }
        as(uploader, () -> {
            store.insert(plan, file);
            return plan;
        });
        return shown(plan, made.preview());
    }

    /** What was shown of an upload. */
    public ShownPlan find(Uploader uploader, RosterPlanId id) {
        Stored plan = stored(uploader, id);
        return shown(plan, json.readValue(plan.shown(), Preview.class));
    }

    /**
     * Applies an upload, and forgets it.
     *
     * @param beyondGuard whether it is meant to take more away than goes without asking
     * @return what was done
     * @throws Problem CONFLICT if it has errors, or would no longer do what was shown; then what it would do now is
     *     shown
     */
    public Preview apply(Uploader uploader, RosterPlanId id, boolean beyondGuard) {
        Stored plan = stored(uploader, id);
        Made made = uploads.with(file -> {
            as(uploader, () -> {
                store.body(plan.id(), file);
                return plan;
            });
            Handed handed = Handed.upload(file, plan.fileName()).allowed(beyondGuard);
            return importer.apply(
                    uploader, handed, Optional.of(plan.digest()), written -> history.applied(uploader, written));
        });
        if (!made.preview().mayApply()) {
            throw new Problem(Problem.Kind.CONFLICT, "This roster has errors, and nothing of it is applied.");
        }
        if (!made.digest().equals(plan.digest())) {
            as(uploader, () -> {
                store.show(plan.id(), made.digest(), json.writeValueAsString(made.preview()));
                return plan;
            });
            throw new Problem(
                    Problem.Kind.CONFLICT,
                    "The schools have changed since this was shown. Nothing was applied; look at it again.");
        }
        if (!made.preview().guard().isEmpty() && !beyondGuard) {
            throw new Problem(
                    Problem.Kind.CONFLICT,
                    "This roster takes more away than goes without asking. Nothing was applied; say that it is meant.");
        }
        as(uploader, () -> {
            store.delete(plan.id());
            return plan;
        });
        return made.preview();
    }

    /** Forgets an upload. */
    public void forget(Uploader uploader, RosterPlanId id) {
        Stored plan = stored(uploader, id);
        as(uploader, () -> {
            store.delete(plan.id());
            return plan;
        });
    }

    /**
     * Reads and applies at once, for whoever runs the server; with any error nothing is applied, nor what takes more
     * away than goes without asking, unless that is said to be meant.
     */
    public Preview importNow(Uploader uploader, EarlyRead roster, Guard guard) {
        Handed handed = roster.handed().guarded(guard);
        return importer.apply(uploader, handed, roster, written -> history.applied(uploader, written))
                .preview();
    }

    public Preview importNow(Uploader uploader, Path path, Guard guard) {
        return importNow(uploader, EarlyRead.begin(path, clock.today(uploader.zone())), guard);
    }

    private Stored stored(Uploader uploader, RosterPlanId id) {
        return as(uploader, () -> store.find(id.value(), clock.now()))
                .filter(plan -> plan.district().equals(uploader.district()))
                .filter(plan -> plan.only().equals(uploader.only().map(School::id)))
                .orElseThrow(() -> Problem.notFound("upload"));
    }

    private <T> T as(Uploader uploader, Supplier<T> work) {
        return transactions.together(() -> transactions.acrossSchoolsOf(account(uploader), work));
    }

    private static AccountId account(Uploader uploader) {
        return uploader.account()
                .orElseThrow(() -> new IllegalArgumentException("only somebody signed in uploads in two steps"));
    }

    private static ShownPlan shown(Stored plan, Preview preview) {
        return new ShownPlan(new RosterPlanId(plan.id()), plan.fileName(), preview, plan.expiresAt());
    }
}
