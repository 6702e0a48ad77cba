package dev.corridor.rules;

import static dev.corridor.rules.Decisions.inLine;
import static dev.corridor.rules.Decisions.refused;
import static dev.corridor.rules.Decisions.started;
import static dev.corridor.rules.Names.CLASS;
import static dev.corridor.rules.Names.LIBRARY;
import static dev.corridor.rules.Names.RESTROOM;
import static dev.corridor.rules.Names.passOf;
import static dev.corridor.rules.Names.person;
import static dev.corridor.rules.Names.roomId;
import static dev.corridor.rules.Names.time;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Outcomes folded into the facts, so that a batch decides on what its own acts have changed. */
class HallFactsTest {

    private final Lincoln school = new Lincoln();
    private final Instant now = school.now();

    @Test
    void aStartedPassTakesItsPlaces() {
        school.room(RESTROOM).maxTo(1);
        HallFacts after = HallFacts.empty().plus(new Outcome.Started(started("Ana", RESTROOM, TravelType.ROUND_TRIP)));

        inLine(decide("Ben", RESTROOM, after));
        refused(decide("Ana", LIBRARY, after));
    }

    @Test
    void aStartedPassIsCounted() {
        HallFacts after = HallFacts.empty().plus(new Outcome.Started(started("Ana", RESTROOM, TravelType.ROUND_TRIP)));

        assertThat(after.student(person("Ana")).counted()).isEqualTo(new Tally(1, 1, 1));
        assertThat(after.student(person("Ana")).countedTo(roomId(RESTROOM))).isEqualTo(new Tally(1, 1, 1));
    }

    @Test
    void anUndonePassCountsNowhere() {
        HallFacts before = school.facts();
        HallFacts after = before.plus(new Outcome.Started(started("Ana", RESTROOM, TravelType.ROUND_TRIP)))
                .plus(new Outcome.Undone(passOf("Ana")));

        assertThat(after.open()).isEmpty();
        assertThat(after.student(person("Ana")).counted()).isEqualTo(Tally.NONE);
        assertThat(after.student(person("Ana")).lastStart()).isEmpty();
    }

    @Test
    void anEndedPassStartsTheCooldown() {
        school.cooldown(30);
        HallFacts after = HallFacts.empty()
                .plus(new Outcome.Started(started("Ana", RESTROOM, TravelType.ROUND_TRIP)))
                .plus(new Outcome.Closed(passOf("Ana"), now));

        assertThat(refused(decide("Ana", LIBRARY, after)).earliest()).hasValue(time("10:30"));
    }

    @Test
    void aCancelledRequestStartsNone() {
        school.cooldown(30).requested("Ana", CLASS, LIBRARY);
        HallFacts after = school.facts().plus(new Outcome.Closed(passOf("Ana"), now));

        Decisions.started(decide("Ana", LIBRARY, after));
        assertThat(after.open()).isEmpty();
    }

    @Test
    void anEndedOneWayTripCanBeReturnedFromOnce() {
        HallFacts there = HallFacts.empty()
                .plus(new Outcome.Started(started("Ana", LIBRARY, TravelType.ONE_WAY)))
                .plus(new Outcome.Closed(passOf("Ana"), now));
        assertThat(there.student(person("Ana")).returnsTo(now)).hasValue(roomId(CLASS));

        HallFacts back = there.plus(new Outcome.Started(
                        unstarted("Ana", LIBRARY, CLASS, TravelType.ONE_WAY).started(now, Counting.NOTHING, true)))
                .plus(new Outcome.Closed(passOf("Ana"), now));
        assertThat(back.student(person("Ana")).returnsTo(now)).isEmpty();
        assertThat(back.student(person("Ana")).lastStart())
                .as("a return starts no cooldown")
                .isEqualTo(there.student(person("Ana")).lastStart());
    }

    @Test
    void aRoundTripFromThereEndsThereAgain() {
        school.student("Ana").wentTo(LIBRARY, CLASS, "9:55");
        HallFacts after = school.facts()
                .plus(new Outcome.Started(unstarted("Ana", LIBRARY, RESTROOM, TravelType.ROUND_TRIP)
                        .started(now, Counting.EVERYTHING, false)))
                .plus(new Outcome.Closed(passOf("Ana"), now));

        assertThat(after.student(person("Ana")).returnsTo(now)).hasValue(roomId(CLASS));
    }

    @Test
    void aRoundTripFromElsewhereMeansTheStudentMovedOn() {
        school.student("Ana").wentTo(LIBRARY, CLASS, "9:55");
        HallFacts after = school.facts()
                .plus(new Outcome.Started(started("Ana", RESTROOM, TravelType.ROUND_TRIP)))
                .plus(new Outcome.Closed(passOf("Ana"), now));

        assertThat(after.student(person("Ana")).returnsTo(now)).isEmpty();
    }

    @Test
    void whatIsNotThereChangesNothing() {
        HallFacts facts = school.out("Ben", CLASS, LIBRARY).facts();

        assertThat(facts.plus(new Outcome.Closed(passOf("Ana"), now))).isEqualTo(facts);
        assertThat(facts.plus(new Outcome.Undone(passOf("Ana")))).isEqualTo(facts);
    }

    private Decision decide(String student, String destination, HallFacts facts) {
        return PassRules.decide(school.ask(student, destination).request(), facts, school.book(), now);
    }

    private OpenPass started(String student, String destination, TravelType travel) {
        return unstarted(student, CLASS, destination, travel).started(now, Counting.EVERYTHING, false);
    }

    private static OpenPass unstarted(String student, String origin, String destination, TravelType travel) {
        return OpenPass.unstarted(
                passOf(student),
                person(student),
                roomId(origin),
                roomId(destination),
                OpenPass.State.READY,
                travel,
                5,
                0);
    }
}
