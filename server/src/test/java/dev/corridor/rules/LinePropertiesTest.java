package dev.corridor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.rules.Worlds.Wish;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** A day in the life of a hall: whatever students do in whatever order, no cap is exceeded and nobody is met. */
class LinePropertiesTest {

    /** Something that happens. */
    sealed interface Act {
        record Asks(Wish wish) implements Act {}

        record TakesTheirTurn(String student) implements Act {}

        record IsBack(String student) implements Act {}

        record MinutesPass(int minutes) implements Act {}
    }

    @Property
    void noCapIsEverExceededAndNobodyIsMet(@ForAll("crowded") Lincoln school, @ForAll("acts") List<Act> acts) {
        RuleBook book = school.book();
        HallFacts facts = HallFacts.empty();
        Instant now = school.now();
        for (Act act : acts) {
            if (act instanceof Act.MinutesPass(int minutes)) {
                now = now.plusSeconds(60L * minutes);
            }
            facts = Worlds.planned(after(act, facts, book, now), book, now);

            assertThat(withinCaps(facts, book, now)).isTrue();
            assertThat(somebodyMeets(facts, book, now)).isFalse();
        }
    }

    @Property
    void whatIsPlannedOnceIsPlanned(@ForAll("schools") Lincoln school) {
        HallFacts planned = Worlds.planned(school.facts(), school.book(), school.now());

        assertThat(Line.plan(planned, school.book(), school.now()).nothing()).isTrue();
    }

    @Property
    void nobodyIsGivenATurnOverSomebodyAheadWhoNeedsTheSame(@ForAll("crowded") Lincoln school) {
        RuleBook book = Rewritten.withoutCapacityAndGroups(school.book());
        List<PassId> turns = Line.plan(school.facts(), book, school.now()).turns();
        List<OpenPass> order = Line.order(school.facts(), book);

        assertThat(order)
                .filteredOn(pass -> !turns.contains(pass.id()))
                .noneMatch(passedOver -> order.stream()
                        .skip(order.indexOf(passedOver) + 1L)
                        .filter(behind -> turns.contains(behind.id()))
                        .anyMatch(behind -> behind.origin().equals(passedOver.origin())
                                && behind.destination().equals(passedOver.destination())));
    }

    private static HallFacts after(Act act, HallFacts facts, RuleBook book, Instant now) {
        return switch (act) {
            case Act.Asks(var wish) -> asked(wish, facts, book, now);
            case Act.TakesTheirTurn(var student) -> turn(Names.passOf(student), facts, book, now);
            case Act.IsBack(var student) -> facts.plus(new Outcome.Closed(Names.passOf(student), now));
            case Act.MinutesPass _ -> facts;
        };
    }

    private static HallFacts asked(Wish wish, HallFacts facts, RuleBook book, Instant now) {
        PassRequest request = new Wish(
                        wish.student(), wish.origin(), wish.destination(), TravelType.ROUND_TRIP, wish.minutes())
                .by(new Asker.Student());
        OpenPass pass = OpenPass.unstarted(
                Names.passOf(wish.student()),
                request.student(),
                request.origin(),
                request.destination(),
                OpenPass.State.WAITING,
                request.travel(),
                wish.minutes(),
                now.getEpochSecond());
        return switch (PassRules.decide(request, facts, book, now)) {
            case Decision.Start _ -> facts.plus(new Outcome.Started(pass.started(now, Counting.EVERYTHING, false)));
            case Decision.JoinLine _ -> facts.plus(new Outcome.Changed(pass));
            case Decision.NeedApproval _, Decision.Confirm _, Decision.Refuse _ -> facts;
        };
    }

    private static HallFacts turn(PassId id, HallFacts facts, RuleBook book, Instant now) {
        return facts.pass(id)
                .filter(pass -> pass.state() == OpenPass.State.READY)
                .filter(pass ->
                        PassRules.decide(PassRequest.again(new Asker.Student(), Occasion.TURN, pass), facts, book, now)
                                instanceof Decision.Start)
                .map(pass -> facts.plus(new Outcome.Started(pass.started(now, Counting.EVERYTHING, false))))
                .orElse(facts);
    }

    private static boolean withinCaps(HallFacts facts, RuleBook book, Instant now) {
        boolean rooms = book.rooms().values().stream()
                .allMatch(room -> within(
                                room.maxTo(),
                                holding(facts, book, now)
                                        .filter(pass -> pass.destination().equals(room.id()))
                                        .count())
                        && within(
                                room.maxFrom(),
                                holding(facts, book, now)
                                        .filter(pass -> pass.origin().equals(room.id()))
                                        .count()));
        long hallway = holding(facts, book, now)
                .filter(pass -> !book.of(pass.student()).exempt(Exemption.HALLWAY))
                .count();
        return rooms && within(book.school().hallwayCapacity(), hallway);
    }

    private static Stream<OpenPass> holding(HallFacts facts, RuleBook book, Instant now) {
        return facts.open().stream()
                .filter(pass ->
                        pass.state() == OpenPass.State.READY || pass.state().out())
                .filter(pass -> !(book.school().overdueFreesPlaces() && pass.overdue(now)));
    }

    private static boolean somebodyMeets(HallFacts facts, RuleBook book, Instant now) {
        return facts.open().stream()
                .filter(pass -> pass.state() == OpenPass.State.READY || pass.state() == OpenPass.State.ACTIVE)
                .map(OpenPass::student)
                .anyMatch((PersonId student) ->
                        !Encounters.met(student, facts, book, now).isEmpty());
    }

    private static boolean within(OptionalInt most, long count) {
        return most.isEmpty() || count <= most.getAsInt();
    }

    @Provide
    Arbitrary<Lincoln> schools() {
        return Worlds.any();
    }

    @Provide
    Arbitrary<Lincoln> crowded() {
        return Worlds.crowded();
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<String> names = Arbitraries.of(Worlds.NAMES);
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Worlds.wishes().map(wish -> (Act) new Act.Asks(wish))),
                        Tuple.of(2, names.map(name -> (Act) new Act.TakesTheirTurn(name))),
                        Tuple.of(2, names.map(name -> (Act) new Act.IsBack(name))),
                        Tuple.of(1, Arbitraries.integers().between(1, 5).map(minutes ->
                                (Act) new Act.MinutesPass(minutes))))
                .list()
                .ofMaxSize(40);
    }
}
