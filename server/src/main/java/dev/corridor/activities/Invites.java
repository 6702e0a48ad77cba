package dev.corridor.activities;

import dev.corridor.activities.store.ActivityMeetingStore;
import dev.corridor.activities.store.ActivityStore;
import dev.corridor.passes.Invitation;
import dev.corridor.passes.Invitations;
import dev.corridor.passes.PassCard;
import dev.corridor.people.People;
import dev.corridor.people.Standing;
import dev.corridor.places.Section;
import dev.corridor.places.Timetable;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The passes of activities. They are written in the host's name when a meeting's day begins, so that they are neither
 * shown nor counted before; for whoever comes onto the list later that day, at once.
 */
@Component
public class Invites {

    private static final String DEVICE = "activities";

    private final Activities activities;
    private final SignUps signUps;
    private final ActivityStore store;
    private final ActivityMeetingStore meetings;
    private final Invitations invitations;
    private final SchoolTransactions transactions;
    private final Timetable timetable;
    private final People people;
    private final Schools schools;
    private final SchoolClock clock;

    Invites(
            Activities activities,
            SignUps signUps,
            ActivityStore store,
            ActivityMeetingStore meetings,
            Invitations invitations,
            SchoolTransactions transactions,
            Timetable timetable,
            People people,
            Schools schools,
            SchoolClock clock) {
        this.activities = activities;
        this.signUps = signUps;
        this.store = store;
        this.meetings = meetings;
        this.invitations = invitations;
        this.transactions = transactions;
        this.timetable = timetable;
        this.people = people;
        this.schools = schools;
        this.clock = clock;
    }

    /** Writes the passes of the meetings whose day has come. Doing it twice writes none twice. */
    public void writeDue(SchoolId school) {
        Instant now = clock.now();
        List<Meeting> due = transactions.read(school, () -> meetings.due(school, now));
        for (Meeting meeting : due) {
            activity(school, meeting.activity())
                    .filter(activity -> meeting.startsAt().isAfter(now))
                    .ifPresent(activity ->
                            invite(school, activity, List.of(meeting), activities.students(school, activity.id())));
            transactions.write(school, () -> {
                meetings.written(school, meeting.id(), now);
                return meeting;
            });
        }
    }

    /** Makes these students an activity's list; passes of today follow. */
    public void list(Actor actor, ActivityId id, Set<PersonId> students) {
        Set<PersonId> gone = activities.list(actor, id, students);
        follow(actor.school(), id, students, gone);
    }

    public void signUp(Actor student, ActivityId id) {
        signUps.signUp(student, id);
        follow(student.school(), id, Set.of(student.person()), Set.of());
    }

    public void signOff(Actor student, ActivityId id) {
        signUps.signOff(student, id);
        follow(student.school(), id, Set.of(), Set.of(student.person()));
    }

    /** Has it meet at these times; those of today are written at once, not within a second. */
    public void meet(Actor actor, ActivityId id, List<Meeting> times) {
        activities.meet(actor, id, times);
        writeDue(actor.school());
    }

    /** One time less; its passes are called off. */
    public void skip(Actor actor, ActivityId id, MeetingId meeting) {
        activities.skip(actor, id, meeting);
        invitations.callOff(actor, meeting.value(), Optional.empty());
    }

    /** Ends an activity; passes of today are called off. */
    public void end(Actor actor, ActivityId id) {
        Activity activity = activities.one(actor, id);
        List<Meeting> ahead = activities.meetings(actor.school(), List.of(activity));
        activities.end(actor, id);
        ahead.forEach(meeting -> invitations.callOff(actor, meeting.id().value(), Optional.empty()));
    }

    /** Each student's pass to a meeting. */
    public Map<PersonId, PassCard> passes(Actor actor, MeetingId meeting) {
        return invitations.of(actor, meeting.value());
    }

    private void follow(SchoolId school, ActivityId id, Collection<PersonId> come, Set<PersonId> gone) {
        Optional<Activity> activity = activity(school, id);
        if (activity.isEmpty()) {
            return;
        }
        List<Meeting> today = activities.meetings(school, List.of(activity.get())).stream()
                .filter(Meeting::written)
                .filter(meeting -> meeting.startsAt().isAfter(clock.now()))
                .toList();
        invite(school, activity.get(), today, come);
        host(school, activity.get())
                .ifPresent(host -> today.forEach(
                        meeting -> invitations.callOff(host, meeting.id().value(), Optional.of(gone))));
    }

    private void invite(SchoolId school, Activity activity, List<Meeting> times, Collection<PersonId> students) {
        Optional<Actor> host = host(school, activity);
        if (host.isEmpty()) {
            return;
        }
        for (Meeting meeting : times) {
            invitations.write(
                    host.get(),
                    meeting.id().value(),
                    students.stream()
                            .flatMap(student -> invitation(school, activity, meeting, student).stream())
                            .toList());
        }
    }

    /** Nobody is sent who is there already, or of whom nobody knows where they are. */
    private Optional<Invitation> invitation(SchoolId school, Activity activity, Meeting meeting, PersonId student) {
        Activity.Terms terms = activity.terms();
        Optional<RoomId> from = timetable
                .whereNow(school, student, meeting.startsAt())
                .flatMap(Section::room)
                .or(terms::from);
        return from.filter(room -> !room.equals(terms.room()))
                .map(room -> new Invitation(
                        student,
                        room,
                        terms.room(),
                        terms.minutes(),
                        terms.name(),
                        meeting.startsAt(),
                        meeting.id().value()));
    }

    private Optional<Activity> activity(SchoolId school, ActivityId id) {
        return transactions.read(
                school,
                () -> store.all(school).stream()
                        .filter(activity -> activity.id().equals(id))
                        .findFirst());
    }

    /** The host as somebody who acts, while they may write passes. */
    private Optional<Actor> host(SchoolId school, Activity activity) {
        boolean monitor = schools.settings(school).teachersMonitor();
        return people.standing(school, Set.of(activity.host())).stream()
                .filter(standing -> standing.permissions(monitor).contains(Permission.WRITE_PASSES))
                .map(standing -> actor(school, standing, monitor))
                .findFirst();
    }

    private static Actor actor(SchoolId school, Standing standing, boolean monitor) {
        return new Actor(
                school, standing.account(), standing.person(), standing.roles(), standing.permissions(monitor), DEVICE);
    }
}
