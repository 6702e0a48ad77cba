package dev.corridor.rules;

import static dev.corridor.rules.Names.CLASS;
import static dev.corridor.rules.Names.LIBRARY;
import static dev.corridor.rules.Names.NURSE;
import static dev.corridor.rules.Names.OTHER_CLASS;
import static dev.corridor.rules.Names.RESTROOM;
import static dev.corridor.rules.Names.person;
import static dev.corridor.rules.Names.time;

import dev.corridor.shared.PassId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random schools, made of random changes to {@link Lincoln}, and random requests in them. */
final class Worlds {

    static final List<String> NAMES = List.of("Ana", "Ben", "Cal", "Dee", "Eve", "Fay", "Gus", "Hal");
    static final List<String> ROOMS = List.of(CLASS, OTHER_CLASS, RESTROOM, LIBRARY, NURSE);

    private Worlds() {}

    /** Any school at any time of a Monday. */
    static Arbitrary<Lincoln> any() {
        return school(Arbitraries.integers().between(7 * 60, 14 * 60), Arbitraries.oneOf(crowd(), clock(), other()));
    }

    /** A school in the middle of a lesson, where only places are short. */
    static Arbitrary<Lincoln> crowded() {
        return school(Arbitraries.just(10 * 60), crowd());
    }

    /** A school where only time stands in the way. */
    static Arbitrary<Lincoln> timely() {
        return school(Arbitraries.integers().between(7 * 60, 14 * 60), clock());
    }

    /** The hall after its line has moved. */
    static HallFacts planned(HallFacts facts, RuleBook book, Instant now) {
        Line.Plan plan = Line.plan(facts, book, now);
        HallFacts hall = facts;
        for (PassId id : plan.withdrawn()) {
            hall = hall.plus(new Outcome.Changed(hall.pass(id).orElseThrow().in(OpenPass.State.WAITING)));
        }
        for (PassId id : plan.turns()) {
            hall = hall.plus(new Outcome.Changed(hall.pass(id).orElseThrow().in(OpenPass.State.READY)));
        }
        return hall;
    }

    private static Arbitrary<Lincoln> school(Arbitrary<Integer> minutes, Arbitrary<Consumer<Lincoln>> settings) {
        return Combinators.combine(minutes, settings.list().ofMaxSize(6), passes())
                .as((minute, changes, passes) -> {
                    Lincoln school = new Lincoln().at("%02d:%02d".formatted(minute / 60, minute % 60));
                    changes.forEach(change -> change.accept(school));
                    passes.forEach(change -> change.accept(school));
                    return school;
                });
    }

    /** What a student of {@link #NAMES} may wish; now and then to go where they are. */
    static Arbitrary<Wish> wishes() {
        return Combinators.combine(
                        Arbitraries.of(NAMES),
                        Arbitraries.of(ROOMS),
                        Arbitraries.of(ROOMS),
                        Arbitraries.of(TravelType.class),
                        Arbitraries.integers().between(1, 8))
                .as(Wish::new)
                .filter(wish -> !wish.origin().equals(wish.destination()) || wish.minutes() == 1);
    }

    static Arbitrary<Asker> askers() {
        return Arbitraries.of(
                new Asker.Student(),
                new Asker.Kiosk(),
                new Asker.Staff(person("Rivera"), false),
                new Asker.Staff(person("Principal"), true));
    }

    static Arbitrary<Set<Exemption>> exemptions() {
        return Arbitraries.of(Exemption.class).set().ofMinSize(1);
    }

    /** A trip somebody wants to make. */
    record Wish(String student, String origin, String destination, TravelType travel, int minutes) {

        PassRequest by(Asker asker) {
            return PassRequest.now(
                    asker, person(student), Names.roomId(origin), Names.roomId(destination), travel, minutes);
        }
    }

    private static Arbitrary<Consumer<Lincoln>> crowd() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 3);
        Arbitrary<String> rooms = Arbitraries.of(ROOMS);
        Arbitrary<String> names = Arbitraries.of(NAMES);
        return Arbitraries.oneOf(
                Combinators.combine(rooms, few)
                        .as((room, most) -> school -> school.room(room).maxTo(most)),
                Combinators.combine(rooms, few)
                        .as((room, most) -> school -> school.room(room).maxFrom(most)),
                few.map(most -> school -> school.hallway(most)),
                Combinators.combine(names, names).as((one, other) -> school -> school.apart(one, other)),
                Combinators.combine(names, exemptions())
                        .as((name, from) -> school -> school.exempt(name, from.toArray(Exemption[]::new))),
                Arbitraries.just(Lincoln::overdueKeepsPlaces));
    }

    private static Arbitrary<Consumer<Lincoln>> clock() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 3);
        Arbitrary<String> rooms = Arbitraries.of(ROOMS);
        return Arbitraries.oneOf(
                few.map(tens -> school -> school.cooldown(tens * 10)),
                few.map(fives -> school -> school.noFly(new NoFly(fives * 5, fives * 5, 10, 0, List.of(), Set.of()))),
                rooms.map(room -> school -> school.room(room).closedUntil(time("10:20"), "cleaning")),
                rooms.map(room -> school -> school.room(room).open("9:00", "11:00")),
                rooms.map(room -> school -> school.room(room).pausedUntil("10:15")),
                Arbitraries.of(NAMES).map(name -> school -> school.student(name).lastOut("9:50", "9:58")),
                Arbitraries.just(school -> school.emergencyUntil(Emergency.Kind.HOLD, "10:10")));
    }

    private static Arbitrary<Consumer<Lincoln>> other() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 3);
        Arbitrary<String> rooms = Arbitraries.of(ROOMS);
        Arbitrary<String> names = Arbitraries.of(NAMES);
        return Arbitraries.oneOf(
                few.map(passes -> school -> school.limit(new LimitScope.All(), LimitPeriod.DAY, passes)),
                rooms.map(room -> school -> school.room(room).restricted(new Restriction.AnyTeacher())),
                rooms.map(room -> school -> school.room(room).only(TravelType.ONE_WAY)),
                names.map(name -> school -> school.student(name).absent()),
                names.map(name -> school -> school.student(name).wentTo(LIBRARY, CLASS, "9:40")),
                Arbitraries.just(Lincoln::noLine));
    }

    /** Some of the students have a pass. */
    private static Arbitrary<List<Consumer<Lincoln>>> passes() {
        Arbitrary<OpenPass.State> states = Arbitraries.of(EnumSet.allOf(OpenPass.State.class));
        Arbitrary<String> rooms = Arbitraries.of(ROOMS);
        return Combinators.combine(Arbitraries.of(NAMES), rooms, rooms, states)
                .<Consumer<Lincoln>>as((student, origin, destination, state) ->
                        school -> add(school, student, origin, destination, state))
                .list()
                .ofMaxSize(4);
    }

    private static void add(Lincoln school, String student, String origin, String destination, OpenPass.State state) {
        if (school.facts().pass(Names.passOf(student)).isPresent()) {
            return;
        }
        switch (state) {
            case REQUESTED -> school.requested(student, origin, destination);
            case WAITING -> school.waiting(student, origin, destination);
            case READY -> school.ready(student, origin, destination);
            case ACTIVE -> school.out(student, origin, destination);
            case ARRIVED -> school.arrived(student, origin, destination);
            case WALKOUT -> school.walkedOut(student, origin, destination);
        }
    }
}
