package dev.corridor.safety;

import dev.corridor.audit.Audit;
import dev.corridor.people.People;
import dev.corridor.people.Standing;
import dev.corridor.safety.store.WatchStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Students whom named staff keep an eye on. No decision reads it. */
@Component
public class WatchList {

    /** An entry to be; the student of one that is there stays. */
    public record Draft(PersonId student, String reason, Set<PersonId> staff, Optional<Instant> expiresAt) {

        public Draft {
            reason = reason.strip();
            staff = Set.copyOf(staff);
        }

        Watch as(WatchId id, PersonId whom, long version) {
            return new Watch(id, whom, reason, staff, expiresAt, version);
        }
    }

    /** What screens of staff are told changed. */
    private static final String TOPIC = "watch-list";

    private static final int LONGEST_REASON = 500;
    private static final int MOST_STAFF = 50;

    private final SchoolTransactions transactions;
    private final WatchStore store;
    private final People people;
    private final Audit audit;
    private final SchoolClock clock;

    WatchList(SchoolTransactions transactions, WatchStore store, People people, Audit audit, SchoolClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everybody on it, the newest first; those expired too, until somebody takes them off. */
    public List<Watch> all(SchoolId school) {
        return transactions.read(school, () -> store.all(school));
    }

    /** Whom this member of staff watches now. */
    public List<Watch> of(Actor staff) {
        Instant now = clock.now();
        return all(staff.school()).stream()
                .filter(watch -> watch.staff().contains(staff.person()) && watch.holds(now))
                .toList();
    }

    /**
     * Puts a student on the list.
     *
     * @throws Problem naming every field that is wrong
     */
    public Watch add(Actor admin, Draft draft) {
        return transactions.write(admin.school(), () -> {
            check(admin.school(), draft);
            Watch made = draft.as(new WatchId(Ids.next()), draft.student(), 1);
            store.insert(admin.school(), made, clock.now(), admin.person());
            audit.record(admin, "watch-started", made.student().value(), null, made);
            tell(admin.school());
            return made;
        });
    }

    /**
     * Changes why, by whom and until when a student is watched.
     *
     * @throws Problem if somebody else changed it meanwhile, or naming every field that is wrong
     */
    public Watch change(Actor admin, WatchId id, long version, Draft draft) {
        return transactions.write(admin.school(), () -> {
            Watch before = current(admin.school(), id, version);
            check(admin.school(), draft);
            Watch after = draft.as(id, before.student(), version + 1);
            if (!store.update(admin.school(), after)) {
                throw changed();
            }
            audit.record(admin, "watch-changed", after.student().value(), before, after);
            tell(admin.school());
            return after;
        });
    }

    /** Takes a student off the list. */
    public void end(Actor admin, WatchId id, long version) {
        transactions.write(admin.school(), () -> {
            Watch before = current(admin.school(), id, version);
            if (!store.end(admin.school(), id, version, clock.now(), admin.person())) {
                throw changed();
            }
            audit.record(admin, "watch-ended", before.student().value(), before, null);
            tell(admin.school());
            return before;
        });
    }

    private void tell(SchoolId school) {
        transactions.tell(school, TOPIC, "");
    }

    private Watch current(SchoolId school, WatchId id, long version) {
        Watch now = store.all(school).stream()
                .filter(watch -> watch.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("entry of the watch list"));
        if (now.version() != version) {
            throw changed();
        }
        return now;
    }

    private static Problem changed() {
        return new Problem(
                Problem.Kind.CHANGED, "Somebody else changed this meanwhile. Load it again, then change it.");
    }

    private void check(SchoolId school, Draft draft) {
        List<FieldError> wrong = new ArrayList<>();
        if (draft.reason().isEmpty() || draft.reason().length() > LONGEST_REASON) {
            wrong.add(new FieldError("reason", "length", "1 to 500 characters."));
        } else if (draft.reason().indexOf(0) >= 0) {
            wrong.add(new FieldError("reason", "unprintable", "Letters, digits and signs only."));
        }
        if (known(school, Set.of(draft.student()), WatchList::student) == 0) {
            wrong.add(new FieldError("studentId", "unknown", "This is no student of the school."));
        }
        if (draft.staff().isEmpty() || draft.staff().size() > MOST_STAFF) {
            wrong.add(new FieldError("staff", "out-of-range", "Name who watches: one or more, at most 50."));
        } else if (known(school, draft.staff(), Standing::staff)
                != draft.staff().size()) {
            wrong.add(new FieldError("staff", "unknown", "Somebody named here is not of the school's staff."));
        }
        if (!wrong.isEmpty()) {
            throw new Problem(Problem.Kind.BAD_INPUT, "The watch list is not saved yet.", wrong);
        }
    }

    private static boolean student(Standing standing) {
        return standing.roles().contains(Role.STUDENT);
    }

    private long known(SchoolId school, Set<PersonId> ids, Predicate<Standing> kind) {
        return people.standing(school, ids).stream().filter(kind).count();
    }
}
