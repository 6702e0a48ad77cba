package dev.corridor.demo;

import dev.corridor.activities.Activities;
import dev.corridor.activities.Activity;
import dev.corridor.activities.ActivityId;
import dev.corridor.activities.Invites;
import dev.corridor.activities.Meeting;
import dev.corridor.activities.MeetingId;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What Ms. Rivera hosts: a club with a list, and a flex block that students sign up for. */
final class Clubs {

    private static final int FIRST = 160;
    private static final int MEMBERS = 9;
    private static final int PLACES = 16;
    private static final int MINUTES = 5;
    private static final Duration FIRST_MEETING = Duration.ofMinutes(100);
    private static final Duration LASTS = Duration.ofMinutes(45);
    private static final int WEEKS = 4;

    private final Activities activities;
    private final Invites invites;
    private final Cast cast;
    private final SchoolClock clock;

    Clubs(Activities activities, Invites invites, Cast cast, SchoolClock clock) {
        this.activities = activities;
        this.invites = invites;
        this.cast = cast;
        this.clock = clock;
    }

    void write() {
        if (!activities.of(cast.rivera()).isEmpty()) {
            return;
        }
        Set<PersonId> members = IntStream.range(0, MEMBERS)
                .mapToObj(n -> cast.nth(FIRST + n * 15).id())
                .collect(Collectors.toUnmodifiableSet());
        host("Chess club", false, members);
        host("Algebra help", true, Set.of());
    }

    private void host(String name, boolean open, Set<PersonId> members) {
        Actor rivera = cast.rivera();
        Activity.Terms terms = new Activity.Terms(
                name,
                cast.algebra(),
                Optional.of(cast.cafeteria()),
                OptionalInt.of(PLACES),
                OptionalInt.of(MINUTES),
                open,
                Set.of(),
                Optional.empty());
        Activity made = activities.make(rivera, new Activity(new ActivityId(Ids.next()), rivera.person(), terms, 1));
        invites.list(rivera, made.id(), members);
        Instant first = clock.now().truncatedTo(ChronoUnit.MINUTES).plus(FIRST_MEETING);
        List<Meeting> weekly = IntStream.range(0, WEEKS)
                .mapToObj(week -> first.plus(Duration.ofDays(7L * week)))
                .map(at -> new Meeting(new MeetingId(Ids.next()), made.id(), at, at.plus(LASTS), false))
                .toList();
        invites.meet(rivera, made.id(), weekly);
    }
}
