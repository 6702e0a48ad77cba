package dev.corridor.passes.model;

import static dev.corridor.passes.model.Cast.teacher;
import static dev.corridor.rules.Names.LIBRARY;
import static dev.corridor.rules.Names.NURSE;
import static dev.corridor.rules.Names.RESTROOM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.passes.model.Answer.Done;
import dev.corridor.passes.model.Answer.Judged;
import dev.corridor.rules.Exemption;
import dev.corridor.rules.Names;
import dev.corridor.rules.ReasonCode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LineTest {

    private final SchoolDay day = new SchoolDay().capTo(RESTROOM, 1);

    @Test
    void theNextInLineGetsTheTurnWhenAPlaceIsFree() {
        day.ask("Ana", RESTROOM);
        day.ask("Ben", RESTROOM);
        day.ask("Cal", RESTROOM);
        assertThat(day.stateOf("Ben")).isEqualTo(State.WAITING);
        day.end("Ana");
        assertThat(day.stateOf("Ben")).isEqualTo(State.READY);
        assertThat(day.stateOf("Cal")).isEqualTo(State.WAITING);
        day.start("Ben");
        assertThat(day.stateOf("Ben")).isEqualTo(State.ACTIVE);
    }

    @Test
    void aTurnNotTakenGoesToTheEndAndTheThirdCancels() {
        day.ask("Ana", RESTROOM);
        day.ask("Ben", RESTROOM);
        day.ask("Cal", RESTROOM);
        day.end("Ana");
        day.after(Duration.ofSeconds(30)).tick();
        assertThat(day.stateOf("Ben")).isEqualTo(State.WAITING);
        assertThat(day.stateOf("Cal")).isEqualTo(State.READY);
        day.cancel("Cal");
        assertThat(day.stateOf("Ben")).isEqualTo(State.READY);
        day.after(Duration.ofSeconds(30)).tick();
        assertThat(day.stateOf("Ben")).as("offered again, nobody else waits").isEqualTo(State.READY);
        day.after(Duration.ofSeconds(30)).tick();
        assertThat(day.stateOf("Ben")).isEqualTo(State.CANCELLED);
        assertThat(day.pass("Ben").ending().orElseThrow().how()).isEqualTo(How.MISSES);
    }

    @Test
    void whoeverIsKeptApartIsPassedOverAndKeepsThePlace() {
        day.apart("Ana", "Ben").ask("Ana", LIBRARY);
        day.ask("Ben", NURSE);
        assertThat(day.stateOf("Ben")).isEqualTo(State.WAITING);
        assertThat(day.state().stopped()).hasSize(1);
        day.ask("Cal", NURSE);
        assertThat(day.stateOf("Cal")).isEqualTo(State.ACTIVE);
        day.end("Ana");
        assertThat(day.stateOf("Ben")).isEqualTo(State.READY);
    }

    @Test
    void whoIsKeptApartOnlyOnceThereIsRoomIsAPreventedMeetingToo() {
        day.ask("Ana", RESTROOM);
        day.ask("Ben", RESTROOM);
        day.apart("Ben", "Cal").ask("Cal", LIBRARY);
        assertThat(day.state().stopped()).isEmpty();
        day.end("Ana");
        assertThat(day.stateOf("Ben")).isEqualTo(State.WAITING);
        day.after(Duration.ofMinutes(1)).tick();
        assertThat(day.state().stopped())
                .singleElement()
                .satisfies(stopped -> assertThat(stopped.student()).isEqualTo(Names.person("Ben")));
    }

    @Test
    void overdueFreesThePlace() {
        day.ask("Ana", RESTROOM);
        day.ask("Ben", RESTROOM);
        day.after(Duration.ofMinutes(5)).tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
        assertThat(day.stateOf("Ben")).isEqualTo(State.READY);
    }

    @Test
    void arrivingFreesTheHallwayButNotTheRoom() {
        day.hallway(1).ask("Ana", RESTROOM);
        day.ask("Ben", RESTROOM);
        day.ask("Cal", LIBRARY);
        day.act(teacher("Rivera"), new Act.Arrive(day.pass("Ana").id(), Optional.empty()));
        assertThat(day.stateOf("Cal")).isEqualTo(State.READY);
        assertThat(day.stateOf("Ben")).isEqualTo(State.WAITING);
    }

    @Test
    void whoIsExemptFromTheLineGoesFirst() {
        day.exempt("Cal", Exemption.LINE).ask("Ana", RESTROOM);
        day.ask("Ben", RESTROOM);
        day.ask("Cal", RESTROOM);
        day.end("Ana");
        assertThat(day.stateOf("Cal")).isEqualTo(State.READY);
    }

    @Test
    void staffReorderLetThroughAndRemove() {
        day.ask("Ana", RESTROOM);
        day.ask("Ben", RESTROOM);
        day.ask("Cal", RESTROOM);
        day.ask("Dee", RESTROOM);
        day.act(teacher("Rivera"), new Act.Reorder(day.pass("Dee").id(), 1));
        assertThat(day.state().line()).extracting(Pass::student).startsWith(Names.person("Dee"));
        Act.LetThrough letThrough = new Act.LetThrough(day.pass("Cal").id(), Overrides.NONE);
        assertThat(day.act(teacher("Rivera"), letThrough)).isInstanceOf(Judged.class);
        Overrides confirmed = new Overrides(Set.of(ReasonCode.DESTINATION_FULL), Optional.of("urgent"));
        day.act(teacher("Rivera"), new Act.LetThrough(day.pass("Cal").id(), confirmed));
        assertThat(day.stateOf("Cal")).isEqualTo(State.ACTIVE);
        day.act(teacher("Rivera"), new Act.Cancel(day.pass("Ben").id()));
        assertThat(day.pass("Ben").ending().orElseThrow().how()).isEqualTo(How.STAFF);
    }

    @Test
    void withoutALineAFullPlaceRefuses() {
        day.noLine().ask("Ana", RESTROOM);
        assertThat(day.ask("Ben", RESTROOM)).isInstanceOf(Judged.class);
    }

    @Test
    void switchingTheLineOffOrClosingTheRoomRemovesWhoWaits() {
        day.ask("Ana", RESTROOM);
        day.ask("Ben", RESTROOM);
        day.close(RESTROOM).review();
        assertThat(day.pass("Ben").ending().orElseThrow().how()).isEqualTo(How.ROOM_CLOSED);
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
        day.open(RESTROOM).ask("Ben", RESTROOM);
        day.noLine().review();
        assertThat(day.pass("Ben").ending().orElseThrow().how()).isEqualTo(How.LINE_OFF);
    }

    @Test
    void loweringACapEndsNothingAndGivesNoTurnUntilBelow() {
        day.capTo(RESTROOM, 2).ask("Ana", RESTROOM);
        day.ask("Ben", RESTROOM);
        day.ask("Cal", RESTROOM);
        day.capTo(RESTROOM, 1).review().end("Ana");
        assertThat(day.stateOf("Ben")).isEqualTo(State.ACTIVE);
        assertThat(day.stateOf("Cal")).isEqualTo(State.WAITING);
        day.end("Ben");
        assertThat(day.stateOf("Cal")).isEqualTo(State.READY);
    }

    @Test
    void whoWaitsIsSentAwayAtTheEndOfThePeriod() {
        day.at("10:30").ask("Ana", RESTROOM);
        day.ask("Ben", RESTROOM);
        day.at("10:40").tick();
        assertThat(day.pass("Ben").ending().orElseThrow().how()).isEqualTo(How.PERIOD_OVER);
    }

    @Test
    void turnsPauseInNoFlyTime() {
        day.noFly(10).at("10:25").ask("Ana", RESTROOM);
        day.ask("Ben", RESTROOM);
        day.at("10:29").end("Ana");
        assertThat(day.stateOf("Ben")).isEqualTo(State.READY);
        day.after(Duration.ofSeconds(90)).tick();
        assertThat(day.stateOf("Ben")).isEqualTo(State.WAITING);
    }

    @Test
    void anUrgentPassGrowsOutOfThePlaceInLine() {
        day.capTo(NURSE, 1).ask("Ana", RESTROOM);
        day.ask("Ben", RESTROOM);
        Pass waiting = day.pass("Ben");
        assertThat(day.askUrgently("Ben", NURSE)).isInstanceOf(Done.class);
        assertThat(day.pass("Ben").id()).isEqualTo(waiting.id());
        assertThat(day.stateOf("Ben")).isEqualTo(State.ACTIVE);
        assertThat(day.pass("Ben").trip().urgent()).isTrue();
    }
}
