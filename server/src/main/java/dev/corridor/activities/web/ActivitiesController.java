package dev.corridor.activities.web;

import dev.corridor.activities.Activities;
import dev.corridor.activities.Activity;
import dev.corridor.activities.ActivityId;
import dev.corridor.activities.Invites;
import dev.corridor.activities.Meeting;
import dev.corridor.activities.MeetingId;
import dev.corridor.activities.web.ActivityCards.ActivityCard;
import dev.corridor.activities.web.ActivityCards.Attendance;
import dev.corridor.activities.web.ActivityCards.Listed;
import dev.corridor.http.EntityTag;
import dev.corridor.passes.PassCard;
import dev.corridor.passes.Repeat;
import dev.corridor.passes.Repeats;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Flex blocks and clubs, for their hosts and for admins. */
@RestController
@RequestMapping("/api/schools/{school}/activities")
class ActivitiesController {

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int LONGEST = 720;

    /**
     * When it meets.
     *
     * @param lasts minutes, 1 to 720
     * @param repeat on which days after the first it meets again at the same time
     */
    record MeetingForm(
            @Nullable Instant startAt,
            @Nullable Integer lasts,
            @Nullable Repeat repeat) {}

    /** Who is on its list. */
    record ListForm(@Nullable Set<PersonId> students) {}

    private final Activities activities;
    private final Invites invites;
    private final ActivityCards cards;
    private final Repeats repeats;
    private final SchoolClock clock;

    ActivitiesController(
            Activities activities, Invites invites, ActivityCards cards, Repeats repeats, SchoolClock clock) {
        this.activities = activities;
        this.invites = invites;
        this.cards = cards;
        this.repeats = repeats;
        this.clock = clock;
    }

    /** Those that the caller may change. */
    @Needs(Permission.WRITE_PASSES)
    @GetMapping
    Listing<ActivityCard> all(Actor actor) {
        List<Activity> own = activities.of(actor);
        List<Meeting> meetings = activities.meetings(actor.school(), own);
        return Listing.all(
                own.stream().map(activity -> card(actor, activity, meetings)).toList());
    }

    @Needs(Permission.WRITE_PASSES)
    @PostMapping
    ResponseEntity<ActivityCard> make(Actor actor, @RequestBody ActivityForm form) {
        Activity made = activities.make(actor, form.of(new ActivityId(Ids.next()), actor, 1));
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(EntityTag.of(made.version()))
                .body(card(actor, made, List.of()));
    }

    @Needs(Permission.WRITE_PASSES)
    @PutMapping("/{activity}")
    ResponseEntity<ActivityCard> change(
            Actor actor,
            @PathVariable ActivityId activity,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ActivityForm form) {
        activities.one(actor, activity);
        long version = EntityTag.version(ifMatch);
        Activity after = activities.change(actor, form.of(activity, actor, version + 1));
        return ResponseEntity.ok()
                .eTag(EntityTag.of(after.version()))
                .body(card(actor, after, activities.meetings(actor.school(), List.of(after))));
    }

    @Needs(Permission.WRITE_PASSES)
    @DeleteMapping("/{activity}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable ActivityId activity) {
        invites.end(actor, activity);
    }

    /** Has it meet at a time, or at many. */
    @Needs(Permission.WRITE_PASSES)
    @PostMapping("/{activity}/meetings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void meet(Actor actor, @PathVariable ActivityId activity, @RequestBody MeetingForm form) {
        activities.one(actor, activity);
        if (form.startAt() == null
                || form.startAt().isAfter(LATEST)
                || form.startAt().isBefore(clock.now())) {
            throw Problem.field("startAt", "past", "Say a time to come.");
        }
        if (form.lasts() == null || form.lasts() < 1 || form.lasts() > LONGEST) {
            throw Problem.field("lasts", "out-of-range", "1 to " + LONGEST + " minutes.");
        }
        Duration lasts = Duration.ofMinutes(form.lasts());
        List<Instant> times = form.repeat() == null
                ? List.of(form.startAt())
                : repeats.times(actor.school(), form.startAt(), form.repeat());
        invites.meet(
                actor,
                activity,
                times.stream()
                        .map(at -> new Meeting(new MeetingId(Ids.next()), activity, at, at.plus(lasts), false))
                        .toList());
    }

    @Needs(Permission.WRITE_PASSES)
    @DeleteMapping("/{activity}/meetings/{meeting}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void skip(Actor actor, @PathVariable ActivityId activity, @PathVariable MeetingId meeting) {
        invites.skip(actor, activity, meeting);
    }

    /** Who comes to a meeting: expected, on the way, here, missing. */
    @Needs(Permission.WRITE_PASSES)
    @GetMapping("/{activity}/meetings/{meeting}")
    Listing<Attendance> coming(Actor actor, @PathVariable ActivityId activity, @PathVariable MeetingId meeting) {
        Activity one = activities.one(actor, activity);
        if (activities.meetings(actor.school(), List.of(one)).stream()
                .noneMatch(each -> each.id().equals(meeting))) {
            throw Problem.notFound("meeting");
        }
        Map<PersonId, PassCard> passes = invites.passes(actor, meeting);
        return Listing.all(activities.students(actor.school(), activity).stream()
                .map(student -> cards.attendance(actor.school(), student, passes, clock.now()))
                .toList());
    }

    @Needs(Permission.WRITE_PASSES)
    @GetMapping("/{activity}/students")
    Listing<Listed> students(Actor actor, @PathVariable ActivityId activity) {
        activities.one(actor, activity);
        return Listing.all(activities.students(actor.school(), activity).stream()
                .map(student -> cards.student(actor.school(), student))
                .toList());
    }

    /** Makes these students its list. */
    @Needs(Permission.WRITE_PASSES)
    @PutMapping("/{activity}/students")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void list(Actor actor, @PathVariable ActivityId activity, @RequestBody ListForm form) {
        activities.one(actor, activity);
        if (form.students() == null) {
            throw Problem.field("students", "missing", "Say who is on the list, if only as [].");
        }
        invites.list(actor, activity, form.students());
    }

    private ActivityCard card(Actor actor, Activity activity, List<Meeting> meetings) {
        int students = activities.students(actor.school(), activity.id()).size();
        return cards.of(actor.school(), activity, students, meetings);
    }
}
