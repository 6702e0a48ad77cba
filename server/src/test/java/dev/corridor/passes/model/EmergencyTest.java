package dev.corridor.passes.model;

import static dev.corridor.passes.model.Cast.admin;
import static dev.corridor.rules.Names.LIBRARY;
import static dev.corridor.rules.Names.NURSE;
import static dev.corridor.rules.Names.RESTROOM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.passes.model.Answer.Judged;
import dev.corridor.rules.Emergency.Kind;
import dev.corridor.rules.ReasonCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an emergency does to passes. */
class EmergencyTest {

    private final SchoolDay day = new SchoolDay().capTo(RESTROOM, 1).restricted(LIBRARY);

    @Test
    void aHoldStartsNothingAndEndsNothing() {
        day.ask("Ana", RESTROOM);
        day.ask("Ben", RESTROOM);
        day.callOut(Kind.HOLD).review();
        assertThat(day.ask("Cal", NURSE)).isInstanceOf(Judged.class);
        day.after(Duration.ofMinutes(25)).tick();
        assertThat(day.stateOf("Ana")).as("who is out stays listed").isEqualTo(State.ACTIVE);
        assertThat(day.stateOf("Ben")).as("no turns").isEqualTo(State.WAITING);
        day.allClear().after(Duration.ofMinutes(1)).tick();
        assertThat(day.pass("Ana").ending().orElseThrow().how()).isEqualTo(How.TIME);
        assertThat(day.stateOf("Ben")).isEqualTo(State.READY);
    }

    @Test
    void aLockdownEndsWhoIsOutAndCancelsWhoWaitsOrAsks() {
        day.ask("Ana", RESTROOM);
        day.ask("Ben", RESTROOM);
        day.ask("Cal", LIBRARY);
        day.callOut(Kind.LOCKDOWN).review();
        assertThat(day.stateOf("Ana")).isEqualTo(State.ENDED);
        assertThat(day.stateOf("Ben")).isEqualTo(State.CANCELLED);
        assertThat(day.stateOf("Cal")).isEqualTo(State.CANCELLED);
        assertThat(day.state().passes().values())
                .allMatch(pass -> pass.ending().orElseThrow().how() == How.EMERGENCY);
        day.allClear().review();
        assertThat(day.state().open()).as("all-clear restores no pass").isEmpty();
    }

    @Test
    void whatAnAdminStartsInSpiteOfALockdownGoesOn() {
        day.callOut(Kind.LOCKDOWN).review();
        day.write(admin(), "Ana", NURSE, ReasonCode.EMERGENCY);
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
        day.review();
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
    }

    @Test
    void whatAnAdminStartedInSpiteOfAHoldEndsWithTheLockdownAfterIt() {
        day.callOut(Kind.HOLD).review();
        day.write(admin(), "Ana", NURSE, ReasonCode.EMERGENCY);
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
        day.after(Duration.ofMinutes(1)).callOut(Kind.LOCKDOWN).review();
        assertThat(day.stateOf("Ana")).isEqualTo(State.ENDED);
    }
}
