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
import dev.corridor.shared.RoomId;
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

/**
 * What Ms. Rivera hosts: a club with a list, and a flex block that students sign up for; and Mr. Pappas, soon, with
 * some of Ms. Rivera's class, whom she lets go.
 */
final class Clubs {

    private static final int FIRST = 160;
    private static final int MEMBERS = 9;
    private static final int PLACES = 16;
    private static final int MINUTES = 5;
    private static final Duration FIRST_MEETING = Duration.ofMinutes(100);
    private static final Duration SOON = Duration.ofMinutes(15);
    private static final int EDITORS = 2;
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
        host(cast.rivera(), "Chess club", cast.algebra(), FIRST_MEETING, false, members);
        host(cast.rivera(), "Algebra help", cast.algebra(), FIRST_MEETING, true, Set.of());
        host(cast.desk(), "Yearbook", cast.library(), SOON, false, cast.inAlgebraNow(EDITORS));
    }

    private void host(Actor host, String name, RoomId room, Duration firstIn, boolean open, Set<PersonId> members) {
        Activity.Terms terms = new Activity.Terms(
                name,
                room,
                Optional.of(cast.cafeteria()),
                OptionalInt.of(PLACES),
                OptionalInt.of(MINUTES),
                open,
                Set.of(),
                Optional.empty());
        Activity made = activities.make(host, new Activity(new ActivityId(Ids.next()), host.person(), terms, 1));
        invites.list(host, made.id(), members);
        Instant first = clock.now().truncatedTo(ChronoUnit.MINUTES).plus(firstIn);
        List<Meeting> weekly = IntStream.range(0, WEEKS)
                .mapToObj(week -> first.plus(Duration.ofDays(7L * week)))
                .map(at -> new Meeting(new MeetingId(Ids.next()), made.id(), at, at.plus(LASTS), false))
                .toList();
        invites.meet(host, made.id(), weekly);
    }
}
