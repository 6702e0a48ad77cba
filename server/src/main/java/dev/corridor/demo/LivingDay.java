package dev.corridor.demo;

import dev.corridor.passes.PassCard;
import dev.corridor.passes.Passes;
import dev.corridor.passes.ViewKeys;
import dev.corridor.passes.model.Act;
import dev.corridor.passes.model.Overrides;
import dev.corridor.passes.model.Wish;
import dev.corridor.people.Person;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PassId;
import dev.corridor.shared.SchoolClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * A school day that goes on by itself: students leave, arrive, come back, some late; requests come and are answered.
 * Everything goes through the same acts, rules and lane as real people's. It keeps its hands off Ana, for whoever tries
 * Corridor, and leaves Ms. Rivera's requests to be answered.
 */
final class LivingDay {

    private static final int OUT = 14;
    /** So many are out even when students may not leave by themselves. */
    private static final int SENT = 8;

    private static final int WAITING_FOR_RIVERA = 3;
    private static final Duration LATE = Duration.ofMinutes(4);
    private static final Duration FIRST_APPOINTMENT = Duration.ofMinutes(40);
    private static final Duration BETWEEN_APPOINTMENTS = Duration.ofMinutes(12);

    private final Passes passes;
    private final ViewKeys keys;
    private final List<Runnable> before;
    private final Cast cast;
    private final SchoolClock clock;
    private final SplittableRandom random = new SplittableRandom(1066);

    /**
     * Makes a day.
     *
     * @param before what has been written down when it begins
     */
    LivingDay(Passes passes, ViewKeys keys, List<Runnable> before, Cast cast, SchoolClock clock) {
        this.passes = passes;
        this.keys = keys;
        this.before = before;
        this.cast = cast;
        this.clock = clock;
    }

    /** Fills the hallway as it is in the middle of a period. */
    void begin() {
        before.forEach(Runnable::run);
        for (int i = 0; i < OUT; i++) {
            leave();
        }
        askMsRivera();
        appointments();
    }

    /** Ms. Rivera has called some students for later today, and Ana for the first of them. */
    private void appointments() {
        Instant first = clock.now().truncatedTo(ChronoUnit.MINUTES).plus(FIRST_APPOINTMENT);
        schedule(cast.hero(), first);
        for (int later = 1; later <= 3; later++) {
            schedule(cast.someone(random), first.plus(BETWEEN_APPOINTMENTS.multipliedBy(later)));
        }
    }

    private void schedule(Person student, Instant at) {
        cast.appointment(student, at)
                .map(wish -> new Act.Create(new PassId(Ids.next()), student.id(), wish, Overrides.NONE))
                .ifPresent(act -> passes.act(cast.rivera(), Optional.empty(), act));
    }

    /** Ends the day: whoever is still out is brought back. */
    void end() {
        passes.open(cast.school()).to(keys.of(cast.principal())).stream()
                .filter(pass -> pass.state().equals("active") && pass.walkout() == null)
                .forEach(pass -> act(pass, new Act.End(pass.id(), Optional.empty(), Optional.empty())));
    }

    /** One beat: a few things happen, as many as in two seconds of a real day. */
    void beat() {
        List<PassCard> open = passes.open(cast.school()).to(keys.of(cast.principal()));
        open.stream().filter(pass -> !cast.hero(pass.student().id())).forEach(this::goOn);
        if (open.size() < OUT + 4 && random.nextInt(3) == 0) {
            leave();
        }
        if (open.size() < SENT && random.nextInt(4) == 0) {
            send();
        }
        if (random.nextInt(20) == 0) {
            askMsRivera();
        }
    }

    private void goOn(PassCard pass) {
        switch (pass.state()) {
            case "ready" -> act(pass, new Act.Start(pass.id()));
            case "requested" -> answer(pass);
            case "active" -> walk(pass);
            default -> {
                // Whoever waits in line goes on waiting.
            }
        }
    }

    private void answer(PassCard pass) {
        if (pass.offeredBy() != null) {
            answerOffer(pass);
            return;
        }
        boolean forRivera = pass.approvers() != null
                && pass.approvers().stream()
                        .anyMatch(person -> person.id().equals(cast.rivera().person()));
        if (!forRivera && random.nextInt(15) == 0) {
            passes.act(
                    cast.principal(),
                    Optional.empty(),
                    new Act.Approve(pass.id(), OptionalInt.empty(), Overrides.NONE));
        }
    }

    /** Three of four accept what staff offer. */
    private void answerOffer(PassCard pass) {
        if (random.nextInt(8) == 0) {
            boolean accepts = random.nextInt(4) > 0;
            act(
                    pass,
                    accepts
                            ? new Act.Approve(pass.id(), OptionalInt.empty(), Overrides.NONE)
                            : new Act.Deny(pass.id(), Optional.of("I have a quiz right now.")));
        }
    }

    private void walk(PassCard pass) {
        Instant now = clock.now();
        if (pass.endsAt() == null || pass.startedAt() == null) {
            return;
        }
        if (pass.arrivedAt() != null) {
            boolean longEnough = now.isAfter(pass.arrivedAt().plus(Duration.ofMinutes(5)));
            if (longEnough && random.nextInt(40) == 0) {
                act(pass, new Act.Resume(pass.id()));
            }
            return;
        }
        boolean forgetful = Math.floorMod(pass.id().hashCode(), 9) == 0;
        Instant back = forgetful ? pass.endsAt().plus(LATE) : pass.startedAt().plus(share(pass));
        if (now.isAfter(back)) {
            act(pass, new Act.End(pass.id(), Optional.empty(), Optional.empty()));
        }
    }

    /** Everybody takes a time of their own, 40 to 95 hundredths of what is allowed. */
    private static Duration share(PassCard pass) {
        long hundredths = 40L + Math.floorMod(pass.id().hashCode(), 56);
        return Duration.ofMinutes(pass.minutes()).multipliedBy(hundredths).dividedBy(100);
    }

    private void leave() {
        Person student = cast.someone(random);
        cast.trip(student, random).ifPresent(wish -> create(student, wish));
    }

    /** Around bells and at lunch students may not leave by themselves; staff send them on errands all the same. */
    private void send() {
        Person student = cast.someone(random);
        cast.errand(student, random)
                .map(wish -> new Act.Create(new PassId(Ids.next()), student.id(), wish, Overrides.NONE))
                .ifPresent(act -> passes.act(cast.principal(), Optional.empty(), act));
    }

    private void askMsRivera() {
        long waiting = passes.open(cast.school()).to(keys.of(cast.rivera())).stream()
                .filter(pass -> pass.state().equals("requested") && pass.offeredBy() == null)
                .count();
        if (waiting < WAITING_FOR_RIVERA) {
            Person student = cast.someone(random);
            cast.toMsRivera(student, random).ifPresent(wish -> create(student, wish));
        }
    }

    private void create(Person student, Wish wish) {
        var act = new Act.Create(new PassId(Ids.next()), student.id(), wish, Overrides.NONE);
        passes.act(cast.as(student), Optional.empty(), act);
    }

    private void act(PassCard pass, Act act) {
        cast.student(pass.student().id()).ifPresent(student -> passes.act(cast.as(student), Optional.empty(), act));
    }
}
