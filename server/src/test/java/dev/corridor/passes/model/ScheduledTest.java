package dev.corridor.passes.model;

import static dev.corridor.passes.model.Cast.admin;
import static dev.corridor.passes.model.Cast.student;
import static dev.corridor.passes.model.Cast.teacher;
import static dev.corridor.rules.Names.CLASS;
import static dev.corridor.rules.Names.LIBRARY;
import static dev.corridor.rules.Names.RESTROOM;
import static dev.corridor.rules.Names.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.rules.Counting;
import dev.corridor.rules.Decision;
import dev.corridor.rules.Emergency;
import dev.corridor.rules.Names;
import dev.corridor.rules.Reason;
import dev.corridor.rules.ReasonCode;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Passes for a later time: how they are scheduled, and what becomes of them when it comes. */
class ScheduledTest {

    private final SchoolDay day = new SchoolDay().at("10:00");

    @Test
    void staffSchedulePassesThatStartByThemselves() {
        day.later(teacher("Rivera"), "Ana", LIBRARY, "11:00");
        assertThat(day.stateOf("Ana")).isEqualTo(State.SCHEDULED);
        assertThat(day.pass("Ana").due()).contains(time("11:00"));

        day.at("10:59").tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.SCHEDULED);
        day.at("11:00").tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
        assertThat(day.pass("Ana").walk().orElseThrow().startedAt()).isEqualTo(time("11:00"));
        assertThat(day.pass("Ana").trip().counts()).isEqualTo(Counting.NOTHING);
        assertThat(day.log()).containsExactly("scheduled", "started");
    }

    @Test
    void oneThatIsAheadLeavesTheStudentFreeToGo() {
        day.later(teacher("Rivera"), "Ana", LIBRARY, "11:00");
        day.ask("Ana", RESTROOM);
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
        assertThat(day.state().facts().open()).hasSize(1);
    }

    @Test
    void atAFullPlaceItJoinsTheLine() {
        day.capTo(LIBRARY, 1).later(teacher("Rivera"), "Ana", LIBRARY, "10:50");
        day.at("10:46").ask("Ben", LIBRARY);
        day.at("10:50").tick();
        assertThat(day.pass("Ana").state()).isEqualTo(State.WAITING);
        day.end("Ben");
        assertThat(day.stateOf("Ana")).isEqualTo(State.READY);
    }

    @Test
    void whoeverIsOutHasTenMinutesToComeBack() {
        day.later(teacher("Rivera"), "Ana", LIBRARY, "10:50");
        Pass ahead = day.pass("Ana");
        day.at("10:48").ask("Ana", RESTROOM);
        day.at("10:50").tick();
        day.at("10:55").tick();
        assertThat(now(ahead).state()).isEqualTo(State.SCHEDULED);
        Pass out = day.state().open().findFirst().orElseThrow();
        day.act(student("Ana"), new Act.End(out.id(), Optional.empty(), Optional.empty()));
        day.after(Terms.TRY_AGAIN).tick();
        assertThat(now(ahead).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void afterTenMinutesItIsMissedAndSaysWhy() {
        day.later(teacher("Rivera"), "Ana", LIBRARY, "10:50");
        Pass ahead = day.pass("Ana");
        day.at("10:48").ask("Ana", RESTROOM);
        day.at("10:50").tick();
        day.at("11:00").tick();
        assertThat(now(ahead).state()).isEqualTo(State.MISSED);
        assertThat(now(ahead).later().orElseThrow().missedWhy()).containsExactly("ALREADY_OUT");
        assertThat(now(ahead).ending().orElseThrow().how()).isEqualTo(How.TIME);
    }

    @Test
    void aClosedRoomIsMissedUnlessItOpensInTime() {
        day.later(teacher("Rivera"), "Ana", LIBRARY, "10:50");
        day.close(LIBRARY).at("10:50").tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.SCHEDULED);
        day.open(LIBRARY).at("10:59").tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
    }

    @Test
    void inAHoldItWaitsAndALockdownEndsIt() {
        day.later(teacher("Rivera"), "Ana", LIBRARY, "10:50");
        day.later(teacher("Rivera"), "Ben", LIBRARY, "11:20");
        day.at("10:49").callOut(Emergency.Kind.HOLD).at("10:50").tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.SCHEDULED);
        day.at("10:55").allClear().tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);

        day.at("11:19").callOut(Emergency.Kind.LOCKDOWN).at("11:20").tick();
        assertThat(day.stateOf("Ben")).isEqualTo(State.MISSED);
        assertThat(day.pass("Ben").ending().orElseThrow().how()).isEqualTo(How.EMERGENCY);
    }

    @Test
    void aServerThatWasDownStartsItLateOrSaysThatItCouldNot() {
        day.later(teacher("Rivera"), "Ana", LIBRARY, "11:00");
        day.later(teacher("Rivera"), "Ben", LIBRARY, "11:10");
        day.gap("10:30", "11:15");
        assertThat(day.stateOf("Ana")).isEqualTo(State.MISSED);
        assertThat(day.pass("Ana").ending().orElseThrow().how()).isEqualTo(How.OUTAGE);
        assertThat(day.pass("Ana").later().orElseThrow().missedWhy()).isEmpty();
        assertThat(day.stateOf("Ben")).isEqualTo(State.ACTIVE);
    }

    @Test
    void aRestrictionForTheFutureIsAnsweredLikeAnAppointment() {
        day.restricted(LIBRARY).later(student("Ana"), "Ana", LIBRARY, "11:00");
        assertThat(day.stateOf("Ana")).isEqualTo(State.REQUESTED);
        assertThat(day.pass("Ana").asked().orElseThrow().until()).isEqualTo(time("11:00"));
        day.at("10:41").tick();
        assertThat(day.stateOf("Ana")).as("the period's end does not matter").isEqualTo(State.REQUESTED);
        day.approve(teacher("Chen"), "Ana");
        assertThat(day.stateOf("Ana")).isEqualTo(State.SCHEDULED);
        day.at("11:00").tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
    }

    @Test
    void anUnansweredRequestIsOverAtItsTime() {
        day.restricted(LIBRARY).later(student("Ana"), "Ana", LIBRARY, "11:00");
        day.at("11:00").tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.UNANSWERED);
    }

    @Test
    void staffAnswerWithAnotherTime() {
        day.restricted(LIBRARY).ask("Ana", LIBRARY);
        assertThat(day.stateOf("Ana")).isEqualTo(State.REQUESTED);
        day.act(teacher("Chen"), new Act.Appoint(day.pass("Ana").id(), time("10:15"), Overrides.NONE));
        assertThat(day.stateOf("Ana")).isEqualTo(State.SCHEDULED);
        assertThat(day.pass("Ana").trip().counts()).isEqualTo(Counting.NOTHING);
        day.at("10:15").tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
    }

    @Test
    void onlyWhoWasAskedSaysAnotherTimeAndStudentsMoveNothingThatStaffScheduled() {
        day.restricted(LIBRARY).ask("Ana", LIBRARY);
        Act other = new Act.Appoint(day.pass("Ana").id(), time("10:15"), Overrides.NONE);
        assertThat(day.act(teacher("Rivera"), other)).isInstanceOf(Answer.Barred.class);
        assertThat(day.act(student("Ana"), other)).isInstanceOf(Answer.Barred.class);
        day.later(teacher("Rivera"), "Ben", RESTROOM, "11:00");
        Act move = new Act.Appoint(day.pass("Ben").id(), time("11:30"), Overrides.NONE);
        assertThat(day.act(student("Ben"), move)).isInstanceOf(Answer.Barred.class);
        day.act(teacher("Chen"), move);
        assertThat(day.pass("Ben").later().orElseThrow().startAt()).isEqualTo(time("11:30"));
    }

    @Test
    void soonTheRulesOfAPassForNowBindStudents() {
        day.limit(0).later(student("Ana"), "Ana", RESTROOM, "10:20");
        assertThat(day.stateOf("Ana")).isEqualTo(State.REQUESTED);
        day.later(student("Ben"), "Ben", RESTROOM, "10:31");
        assertThat(day.stateOf("Ben")).isEqualTo(State.SCHEDULED);
        assertThat(day.pass("Ben").trip().counts()).isEqualTo(Counting.NOTHING);
        day.later(teacher("Rivera"), "Cal", RESTROOM, "10:20");
        assertThat(day.stateOf("Cal")).isEqualTo(State.SCHEDULED);
    }

    @Test
    void aStudentsTimeIsJudgedByTheBellsOfThatTime() {
        day.noFly(5);
        assertThat(day.later(student("Ana"), "Ana", RESTROOM, "10:37"))
                .isInstanceOfSatisfying(Answer.Judged.class, judged -> {
                    Decision.Refuse refusal = (Decision.Refuse) judged.decision();
                    assertThat(refusal.reasons()).extracting(Reason::code).containsExactly(ReasonCode.NO_FLY);
                    assertThat(refusal.earliest()).contains(time("10:40"));
                });
        day.later(teacher("Rivera"), "Ben", RESTROOM, "10:37");
        assertThat(day.stateOf("Ben")).isEqualTo(State.SCHEDULED);
        day.at("10:37").tick();
        assertThat(day.stateOf("Ben")).isEqualTo(State.ACTIVE);
    }

    @Test
    void aTimeThatIsOverOrTooFarIsNone() {
        assertThat(wrong(day.later(teacher("Rivera"), "Ana", LIBRARY, "10:00"))).isEqualTo("past");
        Act.Create far = new Act.Create(
                new dev.corridor.shared.PassId(java.util.UUID.randomUUID()),
                Names.person("Ana"),
                new Wish(
                        Names.roomId(CLASS),
                        Names.roomId(LIBRARY),
                        dev.corridor.rules.TravelType.ROUND_TRIP,
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        Optional.of(day.now().plus(Later.FURTHEST).plusSeconds(1)),
                        Optional.empty()),
                Overrides.NONE);
        assertThat(wrong(day.act(teacher("Rivera"), far))).isEqualTo("too-far");
    }

    @Test
    void roomsSayWhetherAndHowSoonStudentsSchedule() {
        day.asks(LIBRARY, new RoomAsks(false, false, Optional.empty()));
        assertThat(wrong(day.later(student("Ana"), "Ana", LIBRARY, "12:00"))).isEqualTo("not-scheduled");
        day.asks(LIBRARY, new RoomAsks(false, true, Optional.of(Duration.ofHours(2))));
        assertThat(wrong(day.later(student("Ana"), "Ana", LIBRARY, "11:59"))).isEqualTo("too-soon");
        day.later(student("Ana"), "Ana", LIBRARY, "12:00");
        assertThat(day.stateOf("Ana")).isEqualTo(State.SCHEDULED);
        day.asks(LIBRARY, new RoomAsks(false, false, Optional.empty()));
        day.later(teacher("Rivera"), "Ben", LIBRARY, "11:00");
        assertThat(day.stateOf("Ben")).isEqualTo(State.SCHEDULED);
    }

    @Test
    void whatStaffOfferForLaterIsTheStudentsToTake() {
        day.offerLater(teacher("Rivera"), "Ana", LIBRARY, "11:00");
        assertThat(day.stateOf("Ana")).isEqualTo(State.REQUESTED);
        day.approve(student("Ana"), "Ana");
        assertThat(day.stateOf("Ana")).isEqualTo(State.SCHEDULED);

        day.offerLater(teacher("Rivera"), "Ben", LIBRARY, "11:00");
        day.act(student("Ben"), new Act.Deny(day.pass("Ben").id(), Optional.empty()));
        assertThat(day.stateOf("Ben")).isEqualTo(State.DENIED);
    }

    @Test
    void studentsCallOffTheirOwnAndStaffAny() {
        day.later(student("Ana"), "Ana", LIBRARY, "11:00");
        day.cancel("Ana");
        assertThat(day.stateOf("Ana")).isEqualTo(State.CANCELLED);
        day.later(teacher("Rivera"), "Ben", LIBRARY, "11:00");
        assertThat(day.cancel("Ben")).isInstanceOf(Answer.Barred.class);
        day.act(admin(), new Act.Cancel(day.pass("Ben").id()));
        assertThat(day.stateOf("Ben")).isEqualTo(State.CANCELLED);
    }

    @Test
    void anEncounterAtItsTimePutsItInTheLine() {
        day.apart("Ana", "Ben").later(teacher("Rivera"), "Ana", LIBRARY, "10:50");
        day.at("10:49").ask("Ben", RESTROOM);
        day.at("10:50").tick();
        assertThat(day.pass("Ana").state()).isEqualTo(State.WAITING);
        assertThat(day.state().stopped()).hasSize(1);
    }

    @Test
    void thoseDueAtOnceGoInTheOrderTheyWereWritten() {
        day.capTo(LIBRARY, 2);
        for (String name : Cast.STUDENTS) {
            day.later(teacher("Rivera"), name, LIBRARY, "11:00");
        }
        day.at("11:00").tick();
        assertThat(Cast.STUDENTS.stream().map(day::stateOf).toList())
                .containsOnly(State.ACTIVE, State.WAITING)
                .filteredOn(State.ACTIVE::equals)
                .hasSize(2);
    }

    private Pass now(Pass pass) {
        return day.state().pass(pass.id()).orElseThrow();
    }

    private static String wrong(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Wrong.class);
        return ((Answer.Wrong) answer).code();
    }
}
