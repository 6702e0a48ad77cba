package dev.corridor.passes.model;

import static dev.corridor.passes.model.Cast.admin;
import static dev.corridor.passes.model.Cast.student;
import static dev.corridor.passes.model.Cast.teacher;
import static dev.corridor.rules.Names.LIBRARY;
import static dev.corridor.rules.Names.RESTROOM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.passes.model.Answer.Barred;
import dev.corridor.passes.model.Answer.Done;
import dev.corridor.passes.model.Answer.Judged;
import dev.corridor.passes.model.Answer.Wrong;
import dev.corridor.rules.Counting;
import dev.corridor.rules.Decision;
import dev.corridor.rules.Exemption;
import dev.corridor.rules.Reason;
import dev.corridor.rules.ReasonCode;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A pass that staff write as a request which the student may decline. */
class OfferTest {

    private final SchoolDay day = new SchoolDay();

    @Test
    void anOfferThatIsAcceptedStartsWithoutAnybodysApproval() {
        day.restricted(LIBRARY).offer(teacher("Rivera"), "Ana", LIBRARY);
        assertThat(day.stateOf("Ana")).isEqualTo(State.REQUESTED);
        assertThat(day.approve(student("Ana"), "Ana")).isInstanceOf(Done.class);
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
        assertThat(day.pass("Ana").trip().counts()).as("written by staff").isEqualTo(Counting.NOTHING);
        assertThat(day.log()).containsExactly("offered", "approved");
    }

    @Test
    void aDeclinedOfferIsOverAndTheStudentIsWhoSaidSo() {
        day.offer(teacher("Rivera"), "Ana", LIBRARY);
        day.act(student("Ana"), new Act.Deny(day.pass("Ana").id(), Optional.of("I have a test")));
        assertThat(day.stateOf("Ana")).isEqualTo(State.DENIED);
        assertThat(day.pass("Ana").ending().orElseThrow().how()).isEqualTo(How.STUDENT);
        assertThat(day.pass("Ana").asked().flatMap(Asked::denial)).contains("I have a test");
    }

    @Test
    void nobodyElseAnswersItButStaffMayTakeItBack() {
        day.offer(teacher("Rivera"), "Ana", LIBRARY);
        assertThat(day.approve(admin(), "Ana")).isInstanceOf(Barred.class);
        assertThat(day.approve(teacher("Rivera"), "Ana")).isInstanceOf(Barred.class);
        assertThat(day.cancel("Ana")).as("a student answers").isInstanceOf(Barred.class);
        day.act(teacher("Rivera"), new Act.Cancel(day.pass("Ana").id()));
        assertThat(day.stateOf("Ana")).isEqualTo(State.CANCELLED);
    }

    @Test
    void aStudentsOwnRequestIsNotTheirsToApprove() {
        day.restricted(LIBRARY).ask("Ana", LIBRARY);
        assertThat(day.approve(student("Ana"), "Ana")).isInstanceOf(Barred.class);
    }

    @Test
    void anOfferStandsBesideTheStudentsOwnPass() {
        day.ask("Ana", RESTROOM);
        Pass own = day.pass("Ana");
        assertThat(day.offer(teacher("Rivera"), "Ana", LIBRARY))
                .as("confirm first")
                .isInstanceOf(Judged.class);
        day.end("Ana");
        day.offer(teacher("Rivera"), "Ana", LIBRARY);
        Pass offer = day.pass("Ana");
        day.ask("Ana", RESTROOM);
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
        assertThat(day.state().pass(offer.id()).orElseThrow().state()).isEqualTo(State.REQUESTED);
        assertThat(own.id()).isNotEqualTo(offer.id());
        Answer accepted = day.act(student("Ana"), new Act.Approve(offer.id(), OptionalInt.empty(), Overrides.NONE));
        assertThat(codes(accepted)).containsExactly(ReasonCode.ALREADY_OUT);
    }

    @Test
    void whatTheTeacherConfirmedHoldsWhenTheStudentAccepts() {
        day.ask("Ana", RESTROOM);
        Pass own = day.pass("Ana");
        day.offer(teacher("Rivera"), "Ana", LIBRARY, ReasonCode.ALREADY_OUT);
        assertThat(day.state().pass(own.id()).orElseThrow().state()).isEqualTo(State.ACTIVE);
        day.approve(student("Ana"), "Ana");
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
        assertThat(day.state()
                        .pass(own.id())
                        .orElseThrow()
                        .ending()
                        .orElseThrow()
                        .how())
                .isEqualTo(How.REPLACED);
    }

    @Test
    void withoutRoomAnAcceptedOfferJoinsTheLine() {
        day.offer(teacher("Rivera"), "Ana", LIBRARY);
        day.hallway(1).ask("Ben", RESTROOM);
        day.approve(student("Ana"), "Ana", ReasonCode.HALLWAY_FULL);
        assertThat(day.stateOf("Ana")).as("a student sets nothing aside").isEqualTo(State.WAITING);
        day.end("Ben");
        assertThat(day.stateOf("Ana")).isEqualTo(State.READY);
    }

    @Test
    void anOfferNobodyAnswersGoesUnansweredAndNeverStartsByItself() {
        day.exempt("Ana", Exemption.RESTRICTION).offer(teacher("Rivera"), "Ana", LIBRARY);
        day.after(Duration.ofMinutes(3)).tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.REQUESTED);
        day.after(Duration.ofMinutes(7)).tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.UNANSWERED);
    }

    @Test
    void closingTheRoomTakesItBack() {
        day.offer(teacher("Rivera"), "Ana", LIBRARY);
        day.close(LIBRARY).review();
        assertThat(day.pass("Ana").ending().orElseThrow().how()).isEqualTo(How.ROOM_CLOSED);
    }

    @Test
    void studentsOfferNothing() {
        assertThat(day.offer(student("Ana"), "Ana", LIBRARY)).isInstanceOf(Wrong.class);
    }

    private static java.util.List<ReasonCode> codes(Answer answer) {
        Decision decision = ((Judged) answer).decision();
        return decision.reasons().stream().map(Reason::code).toList();
    }
}
