package dev.corridor.activities;

import dev.corridor.activities.store.ActivityMeetingStore;
import dev.corridor.activities.store.ActivityStore;
import dev.corridor.audit.Audit;
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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Flex blocks and clubs as their hosts keep them. Whoever hosts one changes it, and admins do. */
@Component
public class Activities {

    /** What screens are told changed. */
    public static final String TOPIC = "activities";

    private static final int MOST_MEETINGS = 400;

    private final SchoolTransactions transactions;
    private final ActivityStore store;
    private final ActivityMeetingStore meetings;
    private final ActivityChecks checks;
    private final Schools schools;
    private final Audit audit;
    private final SchoolClock clock;

    Activities(
            SchoolTransactions transactions,
            ActivityStore store,
            ActivityMeetingStore meetings,
            ActivityChecks checks,
            Schools schools,
            Audit audit,
            SchoolClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.meetings = meetings;
        this.checks = checks;
        this.schools = schools;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that this actor may change, by name. */
    public List<Activity> of(Actor actor) {
        return transactions.read(
                actor.school(),
                () -> store.all(actor.school()).stream()
                        .filter(activity -> keeps(actor, activity))
                        .toList());
    }

    /**
     * One that this actor may change.
     *
     * @throws Problem NOT_FOUND, also for whose it is not
     */
    public Activity one(Actor actor, ActivityId id) {
        return of(actor).stream()
                .filter(activity -> activity.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("activity"));
    }

    /** The times of today and later of some activities. */
    public List<Meeting> meetings(SchoolId school, Collection<Activity> of) {
        Instant today = LocalDate.ofInstant(clock.now(), schools.zone(school))
                .atStartOfDay(schools.zone(school))
                .toInstant();
        return transactions.read(
                school,
                () -> meetings.after(school, of.stream().map(Activity::id).toList(), today));
    }

    /** Who is on its list. */
    public List<PersonId> students(SchoolId school, ActivityId id) {
        return transactions.read(school, () -> store.students(school, id));
    }

    /**
     * Makes an activity.
     *
     * @throws Problem BAD_INPUT naming every field that is wrong; NOT_ALLOWED for another's by who is no admin
     */
    public Activity make(Actor actor, Activity activity) {
        return transactions.write(actor.school(), () -> {
            mustKeep(actor, activity);
            checks.check(actor.school(), activity);
            store.insert(actor.school(), activity, clock.now(), actor.person());
            audit.record(actor, "activity-made", activity.id().value(), null, activity);
            transactions.tell(actor.school(), TOPIC, "");
            return activity;
        });
    }

    /**
     * Changes what is said of it.
     *
     * @throws Problem NOT_FOUND; CHANGED if somebody was faster; BAD_INPUT as for a new one, and for fewer places than
     *     there are students
     */
    public Activity change(Actor actor, Activity after) {
        return transactions.write(actor.school(), () -> {
            Activity before = locked(actor, after.id());
            if (before.version() != after.version() - 1) {
                throw new Problem(Problem.Kind.CHANGED, "Somebody else changed this meanwhile. Load it again.");
            }
            mustKeep(actor, after);
            checks.check(actor.school(), after);
            mustHold(after, store.students(actor.school(), after.id()).size());
            store.update(actor.school(), after);
            audit.record(actor, "activity-changed", after.id().value(), before, after);
            transactions.tell(actor.school(), TOPIC, "");
            return after;
        });
    }

    /** Ends it: nobody is invited any more. */
    void end(Actor actor, ActivityId id) {
        transactions.write(actor.school(), () -> {
            Activity before = locked(actor, id);
            store.end(actor.school(), id, clock.now(), actor.person());
            meetings.after(actor.school(), List.of(id), clock.now())
                    .forEach(meeting -> meetings.delete(actor.school(), meeting.id()));
            audit.record(actor, "activity-ended", id.value(), before, null);
            transactions.tell(actor.school(), TOPIC, "");
            return before;
        });
    }

    /**
     * Has it meet at these times; a time that is there already stays.
     *
     * @throws Problem BAD_INPUT for times that are over, and too many of them
     */
    void meet(Actor actor, ActivityId id, List<Meeting> times) {
        transactions.write(actor.school(), () -> {
            locked(actor, id);
            Instant now = clock.now();
            int there = meetings.after(actor.school(), List.of(id), now).size();
            if (times.isEmpty() || there + times.size() > MOST_MEETINGS) {
                throw Problem.field("startAt", "too-many", "1 to " + MOST_MEETINGS + " times ahead.");
            }
            ZoneId zone = schools.zone(actor.school());
            for (Meeting meeting : times) {
                ActivityChecks.check(meeting, now);
                LocalDate day = LocalDate.ofInstant(meeting.startsAt(), zone);
                meetings.insert(actor.school(), meeting, day.atStartOfDay(zone).toInstant());
            }
            transactions.tell(actor.school(), TOPIC, "");
            return times;
        });
    }

    /** One time less. */
    void skip(Actor actor, ActivityId id, MeetingId meeting) {
        transactions.write(actor.school(), () -> {
            locked(actor, id);
            boolean there = meetings.after(actor.school(), List.of(id), clock.now()).stream()
                    .anyMatch(one -> one.id().equals(meeting));
            if (!there) {
                throw Problem.notFound("meeting");
            }
            meetings.delete(actor.school(), meeting);
            transactions.tell(actor.school(), TOPIC, "");
            return meeting;
        });
    }

    /**
     * Makes these students its list.
     *
     * @return who is no more on it
     * @throws Problem BAD_INPUT for who is no student of the school, and for more than there are places
     */
    Set<PersonId> list(Actor actor, ActivityId id, Set<PersonId> students) {
        return transactions.write(actor.school(), () -> {
            Activity activity = locked(actor, id);
            checks.mustBeStudents(actor.school(), students);
            mustHold(activity, students.size());
            Set<PersonId> gone = new HashSet<>(store.students(actor.school(), id));
            gone.removeAll(students);
            store.remove(actor.school(), id, gone);
            store.add(actor.school(), id, students, clock.now(), actor.person());
            transactions.tell(actor.school(), TOPIC, "");
            return gone;
        });
    }

    private Activity locked(Actor actor, ActivityId id) {
        return store.lock(actor.school(), id)
                .filter(activity -> keeps(actor, activity))
                .orElseThrow(() -> Problem.notFound("activity"));
    }

    private static boolean keeps(Actor actor, Activity activity) {
        return actor.admin() || actor.names().contains(activity.host());
    }

    private static void mustKeep(Actor actor, Activity activity) {
        if (!keeps(actor, activity)) {
            throw new Problem(Problem.Kind.NOT_ALLOWED, "Only admins name another host.");
        }
    }

    private static void mustHold(Activity activity, int students) {
        if (activity.terms().capacity().isPresent()
                && students > activity.terms().capacity().getAsInt()) {
            throw Problem.field("capacity", "full", "There are fewer places than students.");
        }
    }
}
