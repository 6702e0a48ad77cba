package dev.corridor.attendance;

import dev.corridor.attendance.model.DeskDay;
import dev.corridor.attendance.model.Entry;
import dev.corridor.attendance.model.EntryId;
import dev.corridor.attendance.model.Kind;
import dev.corridor.attendance.store.EntryStore;
import dev.corridor.audit.Audit;
import dev.corridor.passes.Passes;
import dev.corridor.people.Presence;
import dev.corridor.rules.Absence;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who comes late, leaves early or is absent, as the desk writes it down. */
@Component
public class Attendance {

    /**
     * What became of writing something down.
     *
     * @param before whether it had been written down already, so that nothing was written now
     */
    public record Recorded(Entry entry, boolean before) {}

    /** What screens of the desk are told changed. */
    static final String TOPIC = "attendance";

    private static final int MOST_A_DAY = 5_000;
    private static final EntryId FIRST = EntryId.of("00000000-0000-0000-0000-000000000000");

    private final SchoolTransactions transactions;
    private final EntryStore store;
    private final Drafts drafts;
    private final Presence presence;
    private final Passes passes;
    private final Schools schools;
    private final Audit audit;
    private final SchoolClock clock;

    Attendance(
            SchoolTransactions transactions,
            EntryStore store,
            Drafts drafts,
            Presence presence,
            Passes passes,
            Schools schools,
            Audit audit,
            SchoolClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.drafts = drafts;
        this.presence = presence;
        this.passes = passes;
        this.schools = schools;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes something down. A student who is away from now on loses passes: what is open ends, what was to start is
     * missed. Written down twice, it stands once.
     *
     * @throws Problem naming what is wrong, or what was written of the student today that this does not fit
     */
    public Recorded record(Actor desk, Draft draft) {
        SchoolId school = desk.school();
        Recorded recorded = transactions.write(school, () -> {
            drafts.check(school, draft, clock.now());
            store.lock(school, draft.student());
            Instant now = clock.now();
            DeskDay day = day(school, draft.student());
            Optional<Entry> same = day.same(draft.kind(), draft.at().orElse(now), now);
            if (same.isPresent()) {
                return new Recorded(same.get(), true);
            }
            Entry entry = drafts.entry(desk, draft, insteadOf(desk, day, draft), now);
            store.insert(school, entry, clock.now());
            goBy(school, entry.student(), entry.day());
            audit.record(desk, "attendance-recorded", entry.student().value(), null, entry);
            transactions.tell(school, TOPIC, "");
            return new Recorded(entry, false);
        });
        losePasses(desk, recorded.entry().student());
        return recorded;
    }

    /** Who leaves, or is absent, leaves no more at the time that was written down before. */
    private DeskDay insteadOf(Actor desk, DeskDay day, Draft draft) {
        Optional<Entry> planned =
                day.planned(clock.now()).filter(entry -> draft.kind() == Kind.EARLY || draft.kind() == Kind.ABSENT);
        planned.ifPresent(entry -> strike(desk, entry));
        return planned.map(day::without).orElse(day);
    }

    private void strike(Actor desk, Entry entry) {
        store.takeBack(desk.school(), entry.id(), clock.now(), desk.person());
        audit.record(desk, "attendance-taken-back", entry.student().value(), entry, null);
    }

    /**
     * Takes back what was written down. Passes that were lost by it stay lost.
     *
     * @throws Problem NOT_FOUND also for what was taken back before
     */
    public void takeBack(Actor desk, EntryId id) {
        Entry entry = transactions.write(desk.school(), () -> {
            PersonId student = find(desk.school(), id).student();
            store.lock(desk.school(), student);
            Entry found = find(desk.school(), id);
            strike(desk, found);
            goBy(desk.school(), student, found.day());
            transactions.tell(desk.school(), TOPIC, "");
            return found;
        });
        losePasses(desk, entry.student());
    }

    /**
     * What was written down and stands.
     *
     * @throws Problem NOT_FOUND
     */
    public Entry find(SchoolId school, EntryId id) {
        return transactions
                .read(school, () -> store.find(school, id))
                .orElseThrow(() -> Problem.notFound("entry of the desk"));
    }

    /** What may be written down of a student next. */
    public Set<Kind> may(DeskDay day) {
        return day.may(clock.now());
    }

    /** What stands written of a student today. */
    public DeskDay day(SchoolId school, PersonId student) {
        return transactions.read(school, () -> new DeskDay(store.of(school, student, today(school))));
    }

    /** What stands written of a day, the newest first. */
    public List<Entry> of(SchoolId school, LocalDate day) {
        return transactions.read(
                school, () -> store.between(school, day, day, FIRST, MOST_A_DAY).reversed());
    }

    /** A page of what stands written from one day to another, in that order, from after an entry on. */
    public List<Entry> between(SchoolId school, LocalDate from, LocalDate to, Optional<EntryId> after, int limit) {
        return transactions.read(school, () -> store.between(school, from, to, after.orElse(FIRST), limit));
    }

    public LocalDate today(SchoolId school) {
        return clock.today(schools.zone(school));
    }

    /** Decisions on passes go by what stands written of that day now. */
    private void goBy(SchoolId school, PersonId student, LocalDate day) {
        presence.change(school, student, day, absence(school, new DeskDay(store.of(school, student, day)), day));
    }

    private Optional<Absence> absence(SchoolId school, DeskDay written, LocalDate day) {
        ZoneId zone = schools.zone(school);
        return written.absence(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** After the commit, in the hall's lane; again for who is away already, so that a repeat makes up for a failure. */
    private void losePasses(Actor desk, PersonId student) {
        Instant now = clock.now();
        absence(desk.school(), day(desk.school(), student), today(desk.school()))
                .filter(away -> away.until().isAfter(now))
                .ifPresent(away -> passes.leave(desk, student, away.from(), away.until()));
    }
}
