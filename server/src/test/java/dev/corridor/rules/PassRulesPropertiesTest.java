package dev.corridor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.rules.Worlds.Wish;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every decision, in whatever school and for whatever request. */
class PassRulesPropertiesTest {

    private static final Set<ReasonCode> TIME_ONLY = EnumSet.of(
            ReasonCode.EMERGENCY,
            ReasonCode.OUTSIDE_HOURS,
            ReasonCode.NO_FLY,
            ReasonCode.COOLDOWN,
            ReasonCode.ROOM_CLOSED,
            ReasonCode.ORIGIN_PAUSED);

    @Property
    void aDecisionIsTotalAndAlwaysTheSame(
            @ForAll("schools") Lincoln school,
            @ForAll("wishes") Wish wish,
            @ForAll("askers") Asker asker,
            @ForAll boolean urgent,
            @ForAll Occasion occasion) {
        PassRequest request = urgent ? wish.by(asker).urgently() : wish.by(asker);
        PassRequest asked = occasion == Occasion.NOW ? request : request.on(occasion, Names.passOf(wish.student()));

        Decision first = PassRules.decide(asked, school.facts(), school.book(), school.now());

        assertThat(PassRules.decide(asked, school.facts(), school.book(), school.now()))
                .isEqualTo(first);
    }

    @Property
    void manyDecisionsAboutOneMomentAreThoseTakenOneByOne(
            @ForAll("schools") Lincoln school, @ForAll("manyWishes") List<Wish> wishes, @ForAll("askers") Asker asker) {
        Deciding deciding = Deciding.in(school.facts(), school.book(), school.now());

        assertThat(wishes)
                .allSatisfy(
                        wish -> assertThat(deciding.about(wish.by(asker))).isEqualTo(decide(school, wish.by(asker))));
    }

    @Property
    void studentsAreNeverAskedToConfirmAndStaffNeverWait(
            @ForAll("schools") Lincoln school, @ForAll("wishes") Wish wish, @ForAll("askers") Asker asker) {
        Decision decision = decide(school, wish.by(asker));

        if (asker.staff()) {
            assertThat(decision).isNotInstanceOfAny(Decision.JoinLine.class, Decision.NeedApproval.class);
        } else {
            assertThat(decision).isNotInstanceOf(Decision.Confirm.class);
        }
    }

    @Property
    void confirmingEverythingLetsStaffGoOnUnlessSomethingIsNotTheirs(
            @ForAll("schools") Lincoln school, @ForAll("wishes") Wish wish, @ForAll boolean admin) {
        Asker staff = new Asker.Staff(Names.person("Rivera"), admin);
        Decision asked = decide(school, wish.by(staff));

        Decision confirmed = decide(school, wish.by(staff).confirming(codes(asked)));

        boolean mayGoOn =
                codes(asked).stream().allMatch(code -> school.book().school().overridable(code, staff));
        assertThat(confirmed).isInstanceOf(mayGoOn ? Decision.Start.class : Decision.Refuse.class);
    }

    @Property
    void whatAStudentClaimsToHaveConfirmedChangesNothing(
            @ForAll("schools") Lincoln school, @ForAll("wishes") Wish wish, @ForAll boolean kiosk) {
        PassRequest request = wish.by(kiosk ? new Asker.Kiosk() : new Asker.Student());

        assertThat(decide(school, request.confirming(EnumSet.allOf(ReasonCode.class))))
                .isEqualTo(decide(school, request));
    }

    @Property
    void whatStaffSetAsideInAnOfferNeverMakesItsAcceptanceStricter(
            @ForAll("schools") Lincoln school, @ForAll("wishes") Wish wish, @ForAll boolean admin) {
        Decision written = decide(school, wish.by(new Asker.Staff(Names.person("Rivera"), admin)));
        PassRequest accepted = wish.by(new Asker.Student()).on(Occasion.APPROVED, Names.passOf("nobody"));

        Decision plain = decide(school, accepted);
        Decision confirmed = decide(school, accepted.confirming(codes(written)));

        assertThat(strictness(confirmed)).isLessThanOrEqualTo(strictness(plain));
        assertThat(confirmed).isNotInstanceOfAny(Decision.NeedApproval.class, Decision.Confirm.class);
    }

    @Property
    void anExemptionNeverMakesADecisionStricter(
            @ForAll("schools") Lincoln school,
            @ForAll("wishes") Wish wish,
            @ForAll("askers") Asker asker,
            @ForAll("exemptions") Set<Exemption> exemptions) {
        school.accommodate(wish.student(), Accommodations.NONE);
        Decision without = decide(school, wish.by(asker));
        school.accommodate(wish.student(), new Accommodations(2, 5, exemptions));
        Decision with = decide(school, wish.by(asker));

        assertThat(strictness(with)).isLessThanOrEqualTo(strictness(without));
        assertThat(codes(without)).containsAll(codes(with));
    }

    @Property
    void urgencyNeverMakesADecisionStricter(
            @ForAll("schools") Lincoln school, @ForAll("wishes") Wish wish, @ForAll("askers") Asker asker) {
        assertThat(strictness(decide(school, wish.by(asker).urgently())))
                .isLessThanOrEqualTo(strictness(decide(school, wish.by(asker))));
    }

    @Property(maxDiscardRatio = 20)
    void theEarliestTimeOfferedReallyWorks(
            @ForAll("timely") Lincoln school, @ForAll("wishes") Wish wish, @ForAll("askers") Asker asker) {
        Decision now = decide(school, wish.by(asker));
        Assume.that(now instanceof Decision.Refuse refused && refused.earliest().isPresent());
        Instant earliest = ((Decision.Refuse) now).earliest().orElseThrow();

        Decision then = PassRules.decide(wish.by(asker), school.facts(), school.book(), earliest);

        assertThat(earliest).isAfter(school.now());
        assertThat(then.reasons())
                .filteredOn(reason -> !asker.staff() || !school.book().school().overridable(reason.code(), asker))
                .noneMatch(reason -> TIME_ONLY.contains(reason.code()));
    }

    @Property
    void aFullHallwayAndAnEncounterLookTheSameToTheStudent(
            @ForAll("schools") Lincoln school,
            @ForAll("wishes") Wish wish,
            @ForAll("studentAskers") Asker asker,
            @ForAll boolean urgent) {
        RuleBook book = Rewritten.withoutCapacityAndGroups(school.book());
        List<OpenPass> onTheWay = school.facts().open().stream()
                .filter(pass -> pass.state() == OpenPass.State.ACTIVE || pass.state() == OpenPass.State.READY)
                .filter(pass -> !pass.student().equals(Names.person(wish.student())))
                .toList();
        Assume.that(!onTheWay.isEmpty());
        Assume.that(Line.plan(school.facts(), book, school.now()).turns().isEmpty());
        Assume.that(!book.of(Names.person(wish.student())).exempt(Exemption.HALLWAY));
        PassRequest request = urgent ? wish.by(asker).urgently() : wish.by(asker);

        Decision full =
                PassRules.decide(request, school.facts(), Rewritten.hallway(book, onTheWay.size()), school.now());
        Decision encounter = PassRules.decide(
                request,
                school.facts(),
                Rewritten.apart(
                        book, Names.person(wish.student()), onTheWay.getFirst().student()),
                school.now());

        assertThat(StudentView.of(full)).isEqualTo(StudentView.of(encounter));
        assertThat(StudentView.of(full).reasons())
                .noneMatch(reason -> reason.code().secret())
                .filteredOn(reason -> reason.code() == ReasonCode.NOT_NOW)
                .hasSizeLessThanOrEqualTo(1);
    }

    @Property(maxDiscardRatio = 50)
    void thePlaceAndTheWaitThatAPreviewPromisesAreThoseOfThePassInLine(
            @ForAll("crowded") Lincoln school, @ForAll("wishes") Wish wish, @ForAll("studentAskers") Asker asker) {
        HallFacts facts = Worlds.planned(school.facts(), school.book(), school.now());
        Decision preview = PassRules.decide(wish.by(asker), facts, school.book(), school.now());
        Assume.that(preview instanceof Decision.JoinLine);
        OpenPass waiting = OpenPass.unstarted(
                Names.passOf("new one"),
                Names.person(wish.student()),
                Names.roomId(wish.origin()),
                Names.roomId(wish.destination()),
                OpenPass.State.WAITING,
                wish.travel(),
                wish.minutes(),
                100);

        HallFacts after = facts.plus(new Outcome.Changed(waiting));

        assertThat(PassRules.decide(
                        PassRequest.again(asker, Occasion.TURN, waiting), after, school.book(), school.now()))
                .isEqualTo(preview);
    }

    @Property
    void returnsNeverCount(
            @ForAll("schools") Lincoln school,
            @ForAll("wishes") Wish wish,
            @ForAll("askers") Asker asker,
            @ForAll Occasion occasion) {
        school.student(wish.student()).wentTo(wish.origin(), wish.destination(), "9:30");
        PassRequest request = new Wish(
                        wish.student(), wish.origin(), wish.destination(), TravelType.ONE_WAY, wish.minutes())
                .by(asker);
        Assume.that(occasion != Occasion.CHANGE);
        Assume.that(PassRules.returning(request, school.facts(), school.now()));

        assertThat(PassRules.counting(
                        request.on(occasion, Names.passOf("new one")), school.facts(), school.book(), school.now()))
                .isEqualTo(Counting.NOTHING);
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
    Arbitrary<Lincoln> timely() {
        return Worlds.timely();
    }

    @Provide
    Arbitrary<Wish> wishes() {
        return Worlds.wishes();
    }

    @Provide
    Arbitrary<List<Wish>> manyWishes() {
        return Worlds.wishes().list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<Asker> askers() {
        return Worlds.askers();
    }

    @Provide
    Arbitrary<Asker> studentAskers() {
        return Worlds.askers().filter(asker -> !asker.staff());
    }

    @Provide
    Arbitrary<Set<Exemption>> exemptions() {
        return Worlds.exemptions();
    }

    private static Decision decide(Lincoln school, PassRequest request) {
        return PassRules.decide(request, school.facts(), school.book(), school.now());
    }

    private static Set<ReasonCode> codes(Decision decision) {
        return decision.reasons().stream().map(Reason::code).collect(Collectors.toSet());
    }

    private static int strictness(Decision decision) {
        return switch (decision) {
            case Decision.Start _ -> 0;
            case Decision.JoinLine _ -> 1;
            case Decision.NeedApproval _ -> 2;
            case Decision.Confirm _ -> 3;
            case Decision.Refuse _ -> 4;
        };
    }
}
