package dev.corridor.rules;

import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The waiting line: first come, first served for the places a pass needs. A pass that cannot go yet, because one of its
 * places is full or because of somebody on the way, keeps its place and holds up only those who wait for the same.
 */
public final class Line {

    /** How long a turn lasts on a device of the student's own. */
    public static final Duration TURN = Duration.ofSeconds(30);

    /** How long a turn lasts at a kiosk. */
    public static final Duration KIOSK_TURN = Duration.ofSeconds(60);

    /** After so many turns let go by, the pass is cancelled. */
    public static final int MOST_MISSED = 3;

    /**
     * What the line does now.
     *
     * @param turns waiting passes that get their turn, in order
     * @param withdrawn turns to take back: nothing may start now; they keep their place and miss nothing
     */
    public record Plan(List<PassId> turns, List<PassId> withdrawn) {
        public Plan {
            turns = List.copyOf(turns);
            withdrawn = List.copyOf(withdrawn);
        }

        public boolean nothing() {
            return turns.isEmpty() && withdrawn.isEmpty();
        }
    }

    private Line() {}

    /** To be asked after every batch, and whenever time, settings or caps may have made room. */
    public static Plan plan(HallFacts facts, RuleBook book, Instant now) {
        List<PassId> withdrawn = facts.open().stream()
                .filter(pass -> pass.state() == OpenPass.State.READY)
                .filter(pass -> PassRules.refused(turn(pass, facts, book, now)))
                .map(OpenPass::id)
                .toList();
        HallFacts hall = facts;
        for (PassId id : withdrawn) {
            hall = hall.plus(new Outcome.Changed(hall.pass(id).orElseThrow().in(OpenPass.State.WAITING)));
        }
        return new Plan(turns(hall, book, now), withdrawn);
    }

    /** The waiting passes in the order of their line. Who is exempt from the line goes first until a turn is missed. */
    public static List<OpenPass> order(HallFacts facts, RuleBook book) {
        return facts.open().stream()
                .filter(pass -> pass.state() == OpenPass.State.WAITING)
                .sorted(order(book))
                .toList();
    }

    /** How many wait to go to this room. */
    public static int length(HallFacts facts, RoomId destination) {
        return (int) facts.open().stream()
                .filter(pass -> pass.state() == OpenPass.State.WAITING)
                .filter(pass -> pass.destination().equals(destination))
                .count();
    }

    /** The facts with every due turn given. */
    static HallFacts settled(HallFacts facts, RuleBook book, Instant now) {
        HallFacts hall = facts;
        for (PassId id : turns(facts, book, now)) {
            hall = hall.plus(new Outcome.Changed(hall.pass(id).orElseThrow().in(OpenPass.State.READY)));
        }
        return hall;
    }

    /** Those whom a case has to let go first. */
    static List<OpenPass> ahead(Case asked) {
        Comparator<OpenPass> order = order(asked.book());
        return order(asked.facts(), asked.book()).stream()
                .filter(pass -> !pass.student().equals(asked.student().id()))
                .filter(pass -> asked.itself()
                        .filter(itself -> itself.state() == OpenPass.State.WAITING)
                        .map(itself -> order.compare(pass, itself) < 0)
                        .orElseGet(() -> !exempt(asked.student().id(), asked.book()) || first(pass, asked.book())))
                .toList();
    }

    private static List<PassId> turns(HallFacts facts, RuleBook book, Instant now) {
        if (facts.open().stream().noneMatch(pass -> pass.state() == OpenPass.State.WAITING)) {
            return List.of();
        }
        Held held = Held.in(facts, book, now);
        List<PassId> turns = new ArrayList<>();
        HallFacts hall = facts;
        for (OpenPass pass : hopeful(facts, book, held)) {
            if (held.hasRoomFor(pass) && PassRules.starts(turn(pass, hall, book, now, held.by(pass)))) {
                turns.add(pass.id());
                held.add(pass);
                hall = hall.plus(new Outcome.Changed(pass.in(OpenPass.State.READY)));
            }
        }
        return turns;
    }

    /** Those in line whose places are all free before the first turn is given. */
    private static List<OpenPass> hopeful(HallFacts facts, RuleBook book, Held held) {
        return facts.open().stream()
                .filter(pass -> pass.state() == OpenPass.State.WAITING && held.hasRoomFor(pass))
                .sorted(order(book))
                .toList();
    }

    private static Case turn(OpenPass pass, HallFacts facts, RuleBook book, Instant now, Taken taken) {
        return Case.of(PassRequest.again(new Asker.Student(), Occasion.TURN, pass), facts, book, now, taken);
    }

    private static Case turn(OpenPass pass, HallFacts facts, RuleBook book, Instant now) {
        return Case.of(PassRequest.again(new Asker.Student(), Occasion.TURN, pass), facts, book, now);
    }

    private static Comparator<OpenPass> order(RuleBook book) {
        return Comparator.comparing((OpenPass pass) -> !first(pass, book))
                .thenComparingLong(OpenPass::rank)
                .thenComparing(pass -> pass.id().value());
    }

    private static boolean first(OpenPass pass, RuleBook book) {
        return pass.missed() == 0 && exempt(pass.student(), book);
    }

    private static boolean exempt(PersonId student, RuleBook book) {
        return book.of(student).exempt(Exemption.LINE);
    }
}
