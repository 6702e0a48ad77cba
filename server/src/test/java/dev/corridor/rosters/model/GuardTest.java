package dev.corridor.rosters.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.rosters.model.Guard.Exceeded;
import dev.corridor.rosters.model.Guard.Losses;
import dev.corridor.shared.Ids;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How much a roster may take from a school without asking. */
class GuardTest {

    private static Plan plan(Losses losses) {
        return plan(false, losses);
    }

    private static Plan plan(boolean again, Losses losses) {
        Plan.OfSchool school = new Plan.OfSchool(
                new SchoolId(Ids.next()),
                "Able",
                false,
                Optional.empty(),
                new PeoplePlan.OfSchool(),
                new PlacesPlan(),
                again,
                losses);
        Summary nothing = new Summary(Map.of(), new Summary.Samples(List.of(), List.of(), List.of()), "");
        return new Plan(List.of(school), new PeoplePlan(), nothing);
    }

    private static List<String> held(int percent, Losses losses) {
        return new Guard(percent)
                .exceeded(plan(losses)).stream().map(Exceeded::what).toList();
    }

    @Test
    void upToItsPercentagePeopleGo() {
        assertThat(held(10, new Losses(100, 10, 100, 10, 1_000, 100))).isEmpty();
    }

    @Test
    void moreOfAnyKindIsHeld() {
        assertThat(held(10, new Losses(100, 11, 100, 0, 0, 0))).containsExactly("students");
        assertThat(held(10, new Losses(100, 0, 100, 11, 0, 0))).containsExactly("staff");
        assertThat(held(10, new Losses(100, 0, 100, 0, 1_000, 101))).containsExactly("enrolments");
    }

    @Test
    void aFewMayAlwaysGoButNotAll() {
        assertThat(held(10, new Losses(12, 5, 0, 0, 0, 0))).isEmpty();
        assertThat(held(10, new Losses(12, 6, 0, 0, 0, 0))).containsExactly("students");
        assertThat(held(10, new Losses(5, 5, 0, 0, 0, 0))).containsExactly("students");
        assertThat(held(99, new Losses(50, 50, 0, 0, 0, 0))).containsExactly("students");
    }

    @Test
    void aSecondSchoolOfANameIsHeldUnlessMeant() {
        Losses none = new Losses(0, 0, 0, 0, 0, 0);
        assertThat(new Guard(10).exceeded(plan(true, none)))
                .extracting(Exceeded::what)
                .containsExactly("school");
        assertThat(new Guard(100).exceeded(plan(true, none))).isEmpty();
    }

    @Test
    void aHundredPercentLetsAllGo() {
        assertThat(held(100, new Losses(50, 50, 9, 9, 80, 80))).isEmpty();
    }
}
