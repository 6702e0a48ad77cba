package dev.corridor.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** Foresees how long a case waits. Every estimate is in whole minutes, at least one and at most an hour. */
final class Wait {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(60);

    private Wait() {}

    /** A wait that students must not know the cause of has no place, and one estimate whatever the cause. */
    static Decision.JoinLine forPlaces(Case asked, List<Reason> full) {
        List<OpenPass> ahead = Line.ahead(asked);
        Duration longest = full.stream()
                .map(reason -> estimate(asked, reason, ahead))
                .max(Comparator.naturalOrder())
                .orElse(SHORTEST);
        long before = ahead.stream()
                .filter(pass ->
                        full.stream().anyMatch(reason -> needs(reason, asked).test(pass)))
                .count();
        boolean secret = full.stream().anyMatch(reason -> reason.code().secret());
        return new Decision.JoinLine(full, secret ? OptionalInt.empty() : OptionalInt.of((int) before + 1), longest);
    }

    private static Duration estimate(Case asked, Reason reason, List<OpenPass> ahead) {
        if (reason instanceof Reason.DestinationFull(int capacity)) {
            return untilFree(asked, needs(reason, asked), capacity, ahead);
        }
        if (reason instanceof Reason.OriginFull(int capacity)) {
            return untilFree(asked, needs(reason, asked), capacity, ahead);
        }
        return untilItClears(asked);
    }

    private static Predicate<OpenPass> needs(Reason full, Case asked) {
        if (full.code() == ReasonCode.DESTINATION_FULL) {
            return pass -> pass.destination().equals(asked.request().destination());
        }
        return full.code() == ReasonCode.ORIGIN_FULL
                ? pass -> pass.origin().equals(asked.request().origin())
                : pass -> true;
    }

    /** Those ahead take the places in the order in which they come free, each for as long as it asked for. */
    private static Duration untilFree(Case asked, Predicate<OpenPass> needing, int capacity, List<OpenPass> ahead) {
        PriorityQueue<Instant> free = new PriorityQueue<>();
        asked.facts().open().stream()
                .filter(pass -> Taken.holdsRooms(pass, asked.book(), asked.now()))
                .filter(pass -> !pass.student().equals(asked.student().id()) && needing.test(pass))
                .forEach(pass -> free.add(backAt(pass, asked.now())));
        while (free.size() > capacity) {
            free.poll();
        }
        ahead.stream().filter(needing).forEach(pass -> {
            Instant start = free.poll();
            if (start != null) {
                free.add(start.plus(Duration.ofMinutes(pass.minutes())));
            }
        });
        Instant turn = free.peek();
        return turn == null ? LONGEST : wholeMinutes(Duration.between(asked.now(), turn));
    }

    /** The mean time left of everybody on the way, so that it tells neither how many they are nor who. */
    private static Duration untilItClears(Case asked) {
        double seconds = asked.facts().open().stream()
                .filter(pass -> pass.state() == OpenPass.State.ACTIVE && !pass.overdue(asked.now()))
                .filter(pass -> !pass.student().equals(asked.student().id()))
                .mapToLong(pass ->
                        Duration.between(asked.now(), backAt(pass, asked.now())).toSeconds())
                .average()
                .orElse(0);
        return wholeMinutes(Duration.ofSeconds((long) seconds));
    }

    private static Instant backAt(OpenPass pass, Instant now) {
        if (pass.state() == OpenPass.State.ACTIVE && pass.endsAt().isPresent()) {
            return pass.endsAt().get();
        }
        return now.plus(Duration.ofMinutes(pass.minutes()));
    }

    private static Duration wholeMinutes(Duration exact) {
        Duration rounded = Duration.ofMinutes((exact.toSeconds() + 59) / 60);
        Duration atLeast = rounded.compareTo(SHORTEST) < 0 ? SHORTEST : rounded;
        return atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
    }
}
