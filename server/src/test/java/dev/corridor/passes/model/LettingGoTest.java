package dev.corridor.passes.model;

import static dev.corridor.passes.model.Cast.admin;
import static dev.corridor.passes.model.Cast.student;
import static dev.corridor.passes.model.Cast.teacher;
import static dev.corridor.rules.Names.CLASS;
import static dev.corridor.rules.Names.LIBRARY;
import static dev.corridor.rules.Names.RESTROOM;
import static dev.corridor.rules.Names.person;
import static dev.corridor.rules.Names.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.rules.Emergency;
import dev.corridor.rules.Exemption;
import dev.corridor.rules.Reason;
import dev.corridor.rules.ReasonCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Students whose activity begins: they go by themselves, or the teacher whose room they leave lets them. */
class LettingGoTest {

    private final SchoolDay day = new SchoolDay().at("10:00");

    @Test
    void theyLeaveByThemselvesThroughAFullHallwayToAFullRoom() {
        day.hallway(0).capTo(LIBRARY, 1);
        day.invite(teacher("Chen"), "Ana", LIBRARY, "10:50");
        day.invite(teacher("Chen"), "Ben", LIBRARY, "10:50");
        day.at("10:50").tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
        assertThat(day.stateOf("Ben")).isEqualTo(State.ACTIVE);
    }

    @Test
    void whereTheSchoolWantsItTheTeacherTheyLeaveIsAsked() {
        ask("Ana");
        Asked asked = day.pass("Ana").asked().orElseThrow();
        assertThat(asked.people()).containsExactly(person("Rivera"));
        assertThat(asked.until()).isEqualTo(time("11:00"));
        assertThat(day.pass("Ana").waitsForTeacher()).isTrue();
        assertThat(day.pass("Ana").offer()).isFalse();
        assertThat(day.log()).containsExactly("scheduled", "requested");
        day.approve(teacher("Rivera"), "Ana");
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
    }

    @Test
    void whoeverWasNotAskedDoesNotLetThemGo() {
        ask("Ana");
        assertThat(day.approve(teacher("Chen"), "Ana")).isInstanceOf(Answer.Barred.class);
        assertThat(day.approve(student("Ana"), "Ana")).isInstanceOf(Answer.Barred.class);
        assertThat(day.cancel("Ana")).isInstanceOf(Answer.Barred.class);
        assertThat(day.stateOf("Ana")).isEqualTo(State.REQUESTED);
        day.approve(admin(), "Ana");
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
    }

    @Test
    void aFullHallwayDoesNotMatterToTheTeacherEither() {
        ask("Ana");
        day.hallway(0).capTo(LIBRARY, 1).approve(teacher("Rivera"), "Ana");
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
    }

    @Test
    void whoWouldMeetSomebodyIsAlwaysLetGoByTheTeacherWhoIsToldWhy() {
        meeting();
        assertThat(day.pass("Ana").asked().orElseThrow().why()).containsExactly("ENCOUNTER");
        assertThat(day.state().stopped()).hasSize(1);
        assertThat(day.approve(teacher("Rivera"), "Ana"))
                .isInstanceOfSatisfying(
                        Answer.Judged.class,
                        judged -> assertThat(judged.decision().reasons())
                                .extracting(Reason::code)
                                .containsExactly(ReasonCode.ENCOUNTER));
        assertThat(day.stateOf("Ana"))
                .as("nobody waits in line for an activity")
                .isEqualTo(State.REQUESTED);
        day.approve(teacher("Rivera"), "Ana", ReasonCode.ENCOUNTER);
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
        assertThat(day.pass("Ana").confirmed()).extracting(Confirmed::code).containsExactly("ENCOUNTER");
    }

    @Test
    void alsoWhereTheSchoolHasNoLine() {
        day.noLine();
        meeting();
        assertThat(day.stateOf("Ana")).isEqualTo(State.REQUESTED);
    }

    @Test
    void onceTheWayIsClearNothingIsToBeConfirmed() {
        meeting();
        day.end("Ben");
        day.approve(teacher("Rivera"), "Ana");
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
    }

    @Test
    void whereNobodyTeachesInTheirRoomAdminsAreAsked() {
        day.untaught(CLASS);
        ask("Ana");
        assertThat(day.pass("Ana").asked().orElseThrow().people()).isEmpty();
        day.approve(admin(), "Ana");
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
    }

    @Test
    void nobodyAnsweringItGoesUnansweredAlsoForWhoIsExemptFromRestrictions() {
        day.exempt("Ana", Exemption.RESTRICTION);
        ask("Ana");
        day.at("10:59").tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.REQUESTED);
        day.at("11:00").tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.UNANSWERED);
    }

    @Test
    void inAHoldNobodyIsAskedBeforeTheAllClear() {
        day.teachersLetGo().invite(teacher("Chen"), "Ana", LIBRARY, "10:50");
        day.at("10:49").callOut(Emergency.Kind.HOLD).at("10:50").tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.SCHEDULED);
        day.at("10:55").allClear().tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.REQUESTED);
        assertThat(day.pass("Ana").asked().orElseThrow().until()).isEqualTo(time("11:05"));
    }

    @Test
    void aLockdownCancelsWhatWaitsForTheTeacher() {
        ask("Ana");
        day.callOut(Emergency.Kind.LOCKDOWN).review();
        assertThat(day.stateOf("Ana")).isEqualTo(State.CANCELLED);
    }

    @Test
    void whoeverIsOutIsAskedForOnceBack() {
        day.teachersLetGo().invite(teacher("Chen"), "Ana", LIBRARY, "10:50");
        Pass ahead = day.pass("Ana");
        day.at("10:48").ask("Ana", RESTROOM);
        day.at("10:50").tick();
        assertThat(now(ahead).state()).isEqualTo(State.SCHEDULED);
        Pass out = day.state().open().findFirst().orElseThrow();
        day.act(student("Ana"), new Act.End(out.id(), Optional.empty(), Optional.empty()));
        day.after(Terms.TRY_AGAIN).tick();
        assertThat(now(ahead).state()).isEqualTo(State.REQUESTED);
    }

    @Test
    void meanwhileTheyMayGoElsewhereAndTheTeacherIsToldThatTheyAreOut() {
        ask("Ana");
        Pass waits = day.pass("Ana");
        day.ask("Ana", RESTROOM);
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
        assertThat(now(waits).state()).isEqualTo(State.REQUESTED);
        Answer answer =
                day.act(teacher("Rivera"), new Act.Approve(waits.id(), java.util.OptionalInt.empty(), Overrides.NONE));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Judged.class,
                        judged -> assertThat(judged.decision().reasons())
                                .extracting(Reason::code)
                                .containsExactly(ReasonCode.ALREADY_OUT));
    }

    @Test
    void theTeacherMaySayALaterTimeAndIsNotAskedAgain() {
        ask("Ana");
        day.act(teacher("Rivera"), new Act.Appoint(day.pass("Ana").id(), time("10:55"), Overrides.NONE));
        assertThat(day.stateOf("Ana")).isEqualTo(State.SCHEDULED);
        day.at("10:55").tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
    }

    @Test
    void theTeacherMaySayNo() {
        ask("Ana");
        day.act(teacher("Rivera"), new Act.Deny(day.pass("Ana").id(), Optional.of("A test.")));
        assertThat(day.stateOf("Ana")).isEqualTo(State.DENIED);
    }

    /** The teacher is asked for a student whose activity begins at 10:50. */
    private void ask(String student) {
        day.teachersLetGo().invite(teacher("Chen"), student, LIBRARY, "10:50");
        day.at("10:50").tick();
        assertThat(day.stateOf(student)).isEqualTo(State.REQUESTED);
    }

    /** Ana's activity begins while Ben, whom she is kept apart from, is out. */
    private void meeting() {
        day.apart("Ana", "Ben").invite(teacher("Chen"), "Ana", LIBRARY, "10:50");
        day.at("10:49").ask("Ben", RESTROOM);
        day.at("10:50").tick();
    }

    private Pass now(Pass pass) {
        return day.state().pass(pass.id()).orElseThrow();
    }
}
