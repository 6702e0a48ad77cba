package dev.corridor.rosters;

import dev.corridor.people.Passwords;
import dev.corridor.rosters.model.Known;
import dev.corridor.rosters.model.PeoplePlan.FirstPassword;
import dev.corridor.rosters.model.PersonEntry;
import dev.corridor.rosters.model.Plan;
import dev.corridor.rosters.model.Planner;
import dev.corridor.rosters.model.Snapshot;
import dev.corridor.rosters.model.Summary;
import dev.corridor.rosters.sources.Sources;
import dev.corridor.rosters.store.PlanStore;
import dev.corridor.schools.School;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import dev.corridor.tables.TableLimits;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.TableProblem.Weight;
import dev.corridor.tables.TableProblems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Reads what was handed in, plans, and writes: all of it, or nothing if anything is wrong. */
@Component
class Importer {

    /**
     * A plan that was made.
     *
     * @param digest what it does, in short; blank if nothing could be read
     */
    record Made(Preview preview, String digest, Optional<Plan> plan) {}

    /** Hashing one takes about 60 ms of a core; more belong into credential sheets or single sign-on. */
    private static final int MOST_PASSWORDS = 3_000;

    private final SchoolTransactions transactions;
    private final KnownReader reader;
    private final PlanWriter writer;
    private final PlanStore store;
    private final Passwords passwords;
    private final SchoolClock clock;

    Importer(
            SchoolTransactions transactions,
            KnownReader reader,
            PlanWriter writer,
            PlanStore store,
            Passwords passwords,
            SchoolClock clock) {
        this.transactions = transactions;
        this.reader = reader;
        this.writer = writer;
        this.store = store;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Plans, and writes nothing. */
    Made preview(Uploader uploader, Path path, String name) {
        TableProblems problems = new TableProblems();
        Sources.Read read = read(uploader, path, name, problems);
        return transactions.together(() -> plan(uploader, read, problems));
    }

    /**
     * Plans, and writes if the plan is as expected. Nobody else changes the schools in between.
     *
     * @param expected the digest of the plan that was shown; empty to go by whatever the plan is
     * @return the plan, which was written if it has no errors and is the one expected
     * @throws Problem CONFLICT if people changed while passwords were hashed; nothing was written
     */
    Made apply(Uploader uploader, Path path, String name, Optional<String> expected) {
        TableProblems problems = new TableProblems();
        Sources.Read read = read(uploader, path, name, problems);
        Map<String, String> hashes = hashes(uploader, read);
        try {
            return transactions.overhaul(() -> alone(uploader), () -> {
                Made made = plan(uploader, read, problems);
                boolean asShown = expected.isEmpty() || expected.get().equals(made.digest());
                if (made.preview().mayApply() && asShown) {
                    made.plan().ifPresent(plan -> writer.write(uploader, plan, passwords(plan, hashes)));
                }
                return made;
            });
        } catch (DuplicateKeyException e) {
            throw new Problem(
                    Problem.Kind.CONFLICT,
                    "An e-mail address of the roster belongs to an account of another district on this server."
                            + " Nothing was written.");
        }
    }

    /** Waits for other imports of the district, and tells which schools are nobody else's to change. */
    private List<SchoolId> alone(Uploader uploader) {
        store.lock(uploader.district());
        return reader.touched(uploader).stream().map(School::id).toList();
    }

    /**
     * Hashes of the first passwords that are needed, by whose they are. Made before the transaction, which would
     * otherwise be open for minutes.
     */
    private Map<String, String> hashes(Uploader uploader, Sources.Read read) {
        boolean none = read.snapshot().stream()
                .flatMap(snapshot -> snapshot.people().stream())
                .map(PersonEntry::password)
                .allMatch(String::isEmpty);
        if (none) {
            return Map.of();
        }
        Made first = transactions.together(() -> plan(uploader, read, new TableProblems()));
        Map<String, String> hashes = new HashMap<>();
        if (first.preview().mayApply()) {
            first.plan().stream()
                    .flatMap(plan -> plan.people().passwords().stream())
                    .forEach(one -> hashes.put(one.whose(), passwords.hashPatiently(one.password())));
        }
        return hashes;
    }

    private static Map<AccountId, String> passwords(Plan plan, Map<String, String> hashes) {
        Map<AccountId, String> found = new HashMap<>();
        for (FirstPassword one : plan.people().passwords()) {
            String hash = hashes.get(one.whose());
            if (hash == null) {
                throw new Problem(
                        Problem.Kind.CONFLICT,
                        "Somebody changed people while this was applied. Nothing was written; try again.");
            }
            found.put(one.account(), hash);
        }
        return found;
    }

    private Sources.Read read(Uploader uploader, Path path, String name, TableProblems problems) {
        return Sources.read(path, name, clock.today(uploader.zone()), TableLimits.ROSTER, problems);
    }

    private Made plan(Uploader uploader, Sources.Read read, TableProblems problems) {
        if (read.snapshot().isEmpty()) {
            return new Made(preview(read.files(), Optional.empty(), problems), "", Optional.empty());
        }
        Snapshot snapshot = read.snapshot().get();
        Known known = reader.known(uploader);
        Set<SchoolId> there =
                known.schools().stream().map(one -> one.school().id()).collect(Collectors.toSet());
        Plan plan = Planner.plan(
                uploader.scope(), snapshot, known, school -> reader.places(school, there.contains(school)), problems);
        if (plan.people().passwords().size() > MOST_PASSWORDS) {
            problems.add(TableProblem.file(
                    read.files().getFirst(),
                    "too-many-passwords",
                    "Passwords of more than {most} people are too many at once. Leave them blank and print credential"
                            + " sheets.",
                    Map.of("most", String.valueOf(MOST_PASSWORDS))));
        }
        return new Made(
                preview(read.files(), Optional.of(plan.summary()), problems),
                plan.summary().digest(),
                Optional.of(plan));
    }

    private static Preview preview(List<String> files, Optional<Summary> summary, TableProblems problems) {
        List<TableProblem> errors = new ArrayList<>(problems.of(Weight.FILE));
        errors.addAll(problems.of(Weight.ROW));
        int count = problems.count(Weight.FILE) + problems.count(Weight.ROW);
        return new Preview(
                files,
                summary.map(Summary::counts).orElse(Map.of()),
                summary.map(Summary::samples).orElse(new Summary.Samples(List.of(), List.of(), List.of())),
                errors,
                count,
                problems.of(Weight.NOTICE),
                count == 0,
                summary.map(Summary::empty).orElse(true));
    }
}
