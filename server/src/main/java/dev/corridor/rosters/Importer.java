package dev.corridor.rosters;

import dev.corridor.people.Passwords;
import dev.corridor.rosters.EarlyRead.Told;
import dev.corridor.rosters.model.Guard;
import dev.corridor.rosters.model.Known;
import dev.corridor.rosters.model.PeoplePlan.FirstPassword;
import dev.corridor.rosters.model.Plan;
import dev.corridor.rosters.model.Planner;
import dev.corridor.rosters.model.Summary;
import dev.corridor.rosters.sources.Sources;
import dev.corridor.rosters.store.ImportLock;
import dev.corridor.schools.School;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.TableProblem.Weight;
import dev.corridor.tables.TableProblems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Reads what was handed in, plans, and writes: all of it, or nothing if anything is wrong. */
@Component
public class Importer {

    /**
     * A plan that was made.
     *
     * @param digest what it does, in short; blank if nothing could be read
     * @param plan empty if nothing could be read, or nothing has changed since it was last found that this changes
     *     nothing
     */
    public record Made(Preview preview, String digest, Optional<Plan> plan) {}

    /** Hashing one takes about 60 ms of a core; more belong into credential sheets or single sign-on. */
    private static final int MOST_PASSWORDS = 3_000;

    /** Of these tables a row can be passed over by itself; many systems tell enrolments of people they do not tell. */
    private static final Set<String> PASSED_OVER = Set.of("users.csv", "classes.csv", "enrollments.csv");

    private final SchoolTransactions transactions;
    private final KnownReader reader;
    private final PlanWriter writer;
    private final ImportLock lock;
    private final Recordings recordings;
    private final SettledRosters settled;
    private final Passwords passwords;
    private final SchoolClock clock;
    private final int slice;

    Importer(
            SchoolTransactions transactions,
            KnownReader reader,
            PlanWriter writer,
            ImportLock lock,
            Recordings recordings,
            SettledRosters settled,
            Passwords passwords,
            SchoolClock clock,
            @Value("${corridor.roster-slice:" + Planner.USUAL_SLICE + "}") int slice) {
        this.transactions = transactions;
        this.reader = reader;
        this.writer = writer;
        this.lock = lock;
        this.recordings = recordings;
        this.settled = settled;
        this.passwords = passwords;
        this.clock = clock;
        this.slice = slice;
    }

    /** Plans, and writes nothing. */
    public Made preview(Uploader uploader, Handed handed) {
        try (Told told = read(uploader, handed)) {
            return transactions.together(() -> plan(uploader, handed, told).made());
        }
    }

    /**
     * Plans, and writes if the plan is as expected and takes no more than it may. Nobody else changes the schools in
     * between.
     *
     * @param expected the digest of the plan that was shown; empty to go by whatever the plan is
     * @param done told, in the same transaction, what was written and what was before
     * @return the plan, which was written if {@code done} was told
     * @throws Problem CONFLICT if people changed while passwords were hashed; nothing was written
     */
    public Made apply(Uploader uploader, Handed handed, Optional<String> expected, Consumer<Recording> done) {
        try (Told told = read(uploader, handed)) {
            return apply(uploader, handed, told, expected, done);
        }
    }

    /** The same of a roster that is already being read, whatever the plan is. */
    Made apply(Uploader uploader, Handed handed, EarlyRead early, Consumer<Recording> done) {
        try (Told told = early.on(clock.today(uploader.zone())).orElseGet(() -> read(uploader, handed))) {
            return apply(uploader, handed, told, Optional.empty(), done);
        }
    }

    private Made apply(
            Uploader uploader, Handed handed, Told told, Optional<String> expected, Consumer<Recording> done) {
        Map<String, String> hashes = hashes(uploader, handed, told.read());
        try {
            return transactions.overhaul(() -> alone(uploader), () -> {
                Planned planned = plan(uploader, handed, told);
                Made made = planned.made();
                boolean asShown = expected.isEmpty() || expected.get().equals(made.digest());
                boolean mayGo = made.preview().guard().isEmpty() || handed.beyondGuard();
                if (made.preview().mayApply() && asShown && mayGo) {
                    write(uploader, handed, planned, hashes, done);
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

    private void write(
            Uploader uploader, Handed handed, Planned planned, Map<String, String> hashes, Consumer<Recording> done) {
        if (planned.standing().settled().isPresent()) {
            settled.used(planned.standing());
            done.accept(Recording.nothing(planned.made()));
            return;
        }
        Plan plan = planned.plan().orElseThrow().plan();
        Known known = planned.plan().orElseThrow().concerned();
        var sections = writer.write(uploader, "roster-applied", plan, known, passwords(plan, hashes));
        handed.connection().ifPresent(connection -> recordings.keep(connection, plan, known));
        done.accept(new Recording(recordings, planned.made(), plan, known, sections));
        settled.keep(planned.standing(), plan, planned.problems());
    }

    /** Waits for other imports of the district, and tells which schools are nobody else's to change. */
    List<SchoolId> alone(Uploader uploader) {
        lock.take(uploader.district());
        return reader.touched(uploader).stream().map(School::id).toList();
    }

    /**
     * Hashes of the first passwords that are needed, by whose they are. Made before the transaction, which would
     * otherwise be open for minutes.
     */
    private Map<String, String> hashes(Uploader uploader, Handed handed, Sources.Read read) {
        if (read.snapshot().stream().noneMatch(snapshot -> snapshot.people().anyPassword())) {
            return Map.of();
        }
        Made first = transactions.together(
                () -> plan(uploader, handed, new Told(read, new TableProblems(), Optional.empty()))
                        .made());
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

    private Told read(Uploader uploader, Handed handed) {
        return Told.of(handed, clock.today(uploader.zone()));
    }

    /** What was made, and the plan itself with those whom it changes, as they are. */
    private record Planned(
            Made made, SettledRosters.Standing standing, TableProblems problems, Optional<Planner.Planned> plan) {}

    private Planned plan(Uploader uploader, Handed handed, Told told) {
        Sources.Read read = told.read();
        TableProblems problems = told.problems();
        SettledRosters.Standing standing = settled.look(uploader.scope(handed.connection()), told);
        if (read.snapshot().isEmpty()) {
            Preview nothing = Preview.of(read.files(), Optional.empty(), problems, false, List.of());
            return new Planned(new Made(nothing, "", Optional.empty()), standing, problems, Optional.empty());
        }
        if (standing.settled().isPresent()) {
            return new Planned(unchanged(standing.settled().get(), handed, told), standing, problems, Optional.empty());
        }
        Planner.Planned planned = Planner.plan(
                uploader.scope(handed.connection()),
                read.snapshot().get(),
                reader.there(uploader, handed.connection()),
                handed.passesOver(),
                slice,
                problems);
        Plan plan = planned.plan();
        if (plan.people().passwords().size() > MOST_PASSWORDS) {
            problems.add(TableProblem.file(
                    read.files().getFirst(),
                    "too-many-passwords",
                    "Passwords of more than {most} people are too many at once. Leave them blank and print credential"
                            + " sheets.",
                    Map.of("most", String.valueOf(MOST_PASSWORDS))));
        }
        Preview preview = preview(plan.summary(), handed, told, handed.guard().exceeded(plan));
        Made made = new Made(preview, plan.summary().digest(), Optional.of(plan));
        return new Planned(made, standing, problems, Optional.of(planned));
    }

    /** What planning it would come to, as it did when nothing was another yet. */
    private static Made unchanged(Settled settled, Handed handed, Told told) {
        settled.notices().forEach(told.problems()::add);
        Summary summary = Summary.unchanged(settled.counts());
        return new Made(preview(summary, handed, told, List.of()), summary.digest(), Optional.empty());
    }

    private static Preview preview(Summary summary, Handed handed, Told told, List<Guard.Exceeded> guard) {
        return Preview.of(
                told.read().files(),
                Optional.of(summary),
                told.problems(),
                handed.passesOver() && PASSED_OVER.containsAll(told.problems().files(Weight.ROW)),
                guard);
    }
}
