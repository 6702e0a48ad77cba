package dev.corridor.safety;

import dev.corridor.audit.Audit;
import dev.corridor.http.EntityTag;
import dev.corridor.passes.PassCard;
import dev.corridor.passes.Passes;
import dev.corridor.people.People;
import dev.corridor.safety.PassReport.Status;
import dev.corridor.safety.store.ReportStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Listing;
import dev.corridor.shared.PassId;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reports on passes: made by whoever of the staff sees the pass, read by their author and by admins of reports. */
@Component
public class Reports {

    private static final int LONGEST_NOTE = 1_000;

    private final SchoolTransactions transactions;
    private final ReportStore store;
    private final ReportCategories categories;
    private final Passes passes;
    private final People people;
    private final Audit audit;
    private final SchoolClock clock;

    Reports(
            SchoolTransactions transactions,
            ReportStore store,
            ReportCategories categories,
            Passes passes,
            People people,
            Audit audit,
            SchoolClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.categories = categories;
        this.passes = passes;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reports something about a pass.
     *
     * @param press what the client calls this press: its repeat makes no second report
     * @throws Problem NOT_FOUND for a pass that the actor does not see
     */
    public PassReport make(Actor actor, Optional<UUID> press, PassId pass, String category, String note) {
        PassCard card = passes.card(actor, pass);
        if (!categories.of(actor.school()).names().contains(category)) {
            throw Problem.field("category", "unknown", "The school's list has no such category.");
        }
        return transactions.write(actor.school(), () -> {
            Instant now = clock.now();
            PassReport made = new PassReport(
                    id(actor, press),
                    pass,
                    card.student().id(),
                    category,
                    checked(note),
                    actor.person(),
                    actor.inNameOf(),
                    now,
                    Status.OPEN,
                    actor.person(),
                    now,
                    1);
            if (!store.insert(actor.school(), made)) {
                return store.find(actor.school(), made.id()).orElseThrow();
            }
            audit.record(actor, "pass-reported", made.student().value(), null, Map.of("category", category));
            return made;
        });
    }

    /** One that the actor may read. */
    public PassReport one(Actor actor, ReportId id) {
        return transactions
                .read(actor.school(), () -> store.find(actor.school(), id))
                .filter(report -> readsAll(actor) || report.by().equals(actor.person()))
                .orElseThrow(() -> Problem.notFound("report"));
    }

    /** Those that fit and that the actor may read, the newest first. All those on one student are a look at them. */
    public Listing<PassReport> search(Actor actor, ReportSearch search) {
        Listing<PassReport> found = find(actor, search);
        if (readsAll(actor) && search.after().isEmpty()) {
            search.student()
                    .filter(student -> people.find(actor.school(), student).isPresent())
                    .ifPresent(student -> transactions.write(actor.school(), () -> {
                        audit.record(actor, "reports-seen", student.value(), null, null);
                        return student;
                    }));
        }
        return found;
    }

    /** The same without a trace, page by page for a file. */
    public Listing<PassReport> find(Actor actor, ReportSearch search) {
        ReportSearch own = readsAll(actor) ? search : search.onlyBy(actor.person());
        List<PassReport> found = transactions.read(actor.school(), () -> store.find(actor.school(), own));
        List<PassReport> page = found.stream().limit(search.limit()).toList();
        return new Listing<>(
                page, found.size() > search.limit() ? page.getLast().id().toString() : null);
    }

    /** Says how far the school has come with one. */
    public PassReport status(Actor admin, ReportId id, Status status, long version) {
        return transactions.write(admin.school(), () -> {
            PassReport before = one(admin, id);
            if (before.version() != version) {
                throw EntityTag.changed();
            }
            if (before.status() == status) {
                return before;
            }
            PassReport after = before.with(status, admin.person(), clock.now());
            if (!store.update(admin.school(), after)) {
                throw EntityTag.changed();
            }
            audit.record(
                    admin,
                    "report-status-changed",
                    after.student().value(),
                    Map.of("status", before.status().word()),
                    Map.of("status", status.word()));
            return after;
        });
    }

    /** Keeps in the audit log that somebody took reports out of the school's hands. */
    public void exported(Actor admin, Optional<PersonId> student) {
        transactions.write(admin.school(), () -> {
            audit.record(admin, "reports-exported", student.map(PersonId::value).orElse(null), null, null);
            return true;
        });
    }

    public static boolean readsAll(Actor actor) {
        return follows(actor) || actor.may(Permission.COUNSEL);
    }

    /** Whether somebody says how far the school has come with reports. */
    public static boolean follows(Actor actor) {
        return actor.may(Permission.ADMIN_REPORTS);
    }

    private static ReportId id(Actor actor, Optional<UUID> press) {
        return new ReportId(
                press.map(key -> UUID.nameUUIDFromBytes((actor.person() + "/" + key).getBytes(StandardCharsets.UTF_8)))
                        .orElseGet(Ids::next));
    }

    private static String checked(String note) {
        String text = note.strip();
        if (text.length() > LONGEST_NOTE
                || text.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n')) {
            throw Problem.field("note", "length", "At most " + LONGEST_NOTE + " characters.");
        }
        return text;
    }
}
