package dev.corridor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Which of a school's limits bind a student. */
class LimitsPropertiesTest {

    private final StudentFacts ana = new StudentSketch("Ana")
            .inGrade("9")
            .inGroup("band")
            .inGroup("choir")
            .used(1, 2, 3)
            .facts();

    @Property
    void aBroaderLimitNeverMattersBesideANarrowerOne(@ForAll("limits") List<PassLimit> limits) {
        List<LimitLeft> before = new Limits(limits).left(ana);
        List<PassLimit> more = new ArrayList<>(limits);
        limits.stream()
                .filter(limit -> !(limit.scope() instanceof LimitScope.All)
                        && limit.scope().covers(ana))
                .forEach(limit -> more.add(
                        new PassLimit(new LimitScope.All(), Optional.empty(), limit.per(), limit.passes() + 1)));

        assertThat(new Limits(more).left(ana)).isEqualTo(before);
    }

    @Property
    void everyPeriodThatIsSetBindsOnce(@ForAll("limits") List<PassLimit> limits) {
        assertThat(new Limits(limits).left(ana))
                .extracting(LimitLeft::per)
                .containsExactlyElementsOf(limits.stream()
                        .filter(limit -> limit.scope().covers(ana))
                        .map(PassLimit::per)
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Property
    void amongGroupsTheMostGenerousWins(@ForAll("groupLimits") List<PassLimit> limits) {
        assertThat(new Limits(limits).left(ana))
                .allSatisfy(left -> assertThat(left.of())
                        .isEqualTo(limits.stream()
                                .filter(limit -> limit.per() == left.per())
                                .mapToInt(PassLimit::passes)
                                .max()
                                .orElseThrow()));
    }

    @Provide
    Arbitrary<List<PassLimit>> limits() {
        return limits(Arbitraries.of(
                new LimitScope.All(),
                new LimitScope.Grade("9"),
                new LimitScope.Grade("10"),
                new LimitScope.Group(Names.group("band")),
                new LimitScope.Group(Names.group("choir")),
                new LimitScope.OneStudent(Names.person("Ana")),
                new LimitScope.OneStudent(Names.person("Ben"))));
    }

    @Provide
    Arbitrary<List<PassLimit>> groupLimits() {
        return limits(
                Arbitraries.of(new LimitScope.Group(Names.group("band")), new LimitScope.Group(Names.group("choir"))));
    }

    private static Arbitrary<List<PassLimit>> limits(Arbitrary<LimitScope> scopes) {
        return Combinators.combine(
                        scopes,
                        Arbitraries.of(LimitPeriod.class),
                        Arbitraries.integers().between(0, 20))
                .as((scope, per, passes) -> new PassLimit(scope, Optional.empty(), per, passes))
                .list()
                .ofMaxSize(8);
    }
}
