package dev.corridor.passes.model;

import static dev.corridor.passes.model.Cast.student;
import static dev.corridor.passes.model.Cast.teacher;
import static dev.corridor.rules.Names.LIBRARY;
import static dev.corridor.rules.Names.RESTROOM;
import static dev.corridor.rules.Names.person;
import static dev.corridor.rules.Names.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.rules.Decision;
import dev.corridor.rules.Reason;
import dev.corridor.rules.ReasonCode;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of the passes of a student whom the attendance desk calls absent or gone. */
class LeavingTest {

    private static final Who DESK = teacher("Chen");

    private final SchoolDay day = new SchoolDay().at("10:00");

    @Test
    void whatWasToStartMeanwhileIsMissedAndSaysWhy() {
        day.later(teacher("Rivera"), "Ana", LIBRARY, "11:00");
        day.away(DESK, "Ana", "0:00", "23:59");

        Pass missed = day.pass("Ana");
        assertThat(missed.state()).isEqualTo(State.MISSED);
        assertThat(missed.later().orElseThrow().missedWhy()).containsExactly("ABSENT");
        assertThat(missed.ending().orElseThrow().by()).contains(person("Chen"));
        assertThat(day.log()).containsExactly("scheduled", "missed");
    }

    @Test
    void whatIsForAfterTheReturnStays() {
        day.later(teacher("Rivera"), "Ana", LIBRARY, "13:00");
        day.away(DESK, "Ana", "10:00", "13:00");
        assertThat(day.stateOf("Ana")).isEqualTo(State.SCHEDULED);
        day.at("13:00").tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
    }

    @Test
    void whatOnlyWaitsForItsTenMinutesIsMissedToo() {
        day.later(teacher("Rivera"), "Ana", LIBRARY, "10:30");
        day.close(LIBRARY).at("10:31").tick();
        day.at("10:32").away(DESK, "Ana", "10:32", "23:59");
        assertThat(day.stateOf("Ana")).isEqualTo(State.MISSED);
    }

    @Test
    void thePassUnderWayEndsWhenTheStudentLeft() {
        day.ask("Ana", RESTROOM);
        day.at("10:04").away(DESK, "Ana", "10:03", "23:59");
        Ending end = day.pass("Ana").ending().orElseThrow();
        assertThat(day.stateOf("Ana")).isEqualTo(State.ENDED);
        assertThat(end.at()).isEqualTo(time("10:03"));
        assertThat(end.how()).isEqualTo(How.STAFF);
    }

    @Test
    void aPassThatBeganAfterwardsEndsNow() {
        day.at("10:02").ask("Ana", RESTROOM);
        day.at("10:04").away(DESK, "Ana", "10:01", "23:59");
        assertThat(day.pass("Ana").ending().orElseThrow().at()).isEqualTo(time("10:04"));
    }

    @Test
    void whoeverWaitsLeavesTheLineAndAnotherMovesUp() {
        day.capTo(LIBRARY, 1).ask("Ben", LIBRARY);
        day.ask("Ana", LIBRARY);
        day.ask("Cal", LIBRARY);
        day.away(DESK, "Ana", "10:00", "23:59");
        assertThat(day.stateOf("Ana")).isEqualTo(State.CANCELLED);
        day.end("Ben");
        assertThat(day.stateOf("Cal")).isEqualTo(State.READY);
    }

    @Test
    void whoeverIsToLeaveLaterIsHereUntilThen() {
        day.at("10:55").later(teacher("Rivera"), "Ana", LIBRARY, "11:55");
        Pass before = day.pass("Ana");
        day.later(teacher("Rivera"), "Ana", LIBRARY, "12:00");
        Pass after = day.pass("Ana");
        day.ask("Ana", RESTROOM);
        Pass out = day.pass("Ana");
        day.away(DESK, "Ana", "12:00", "23:59");
        assertThat(now(out).state()).isEqualTo(State.ACTIVE);
        assertThat(now(before).state()).isEqualTo(State.SCHEDULED);
        assertThat(now(after).state()).isEqualTo(State.MISSED);
        day.end("Ana");
        day.at("11:55").tick();
        assertThat(now(before).state()).isEqualTo(State.ACTIVE);
    }

    private Pass now(Pass pass) {
        return day.state().pass(pass.id()).orElseThrow();
    }

    @Test
    void othersKeepTheirPasses() {
        day.ask("Ben", RESTROOM);
        day.away(DESK, "Ana", "0:00", "23:59");
        assertThat(day.stateOf("Ben")).isEqualTo(State.ACTIVE);
    }

    @Test
    void aStudentWhoIsAwayStartsNothingAndStaffAreAsked() {
        day.away(DESK, "Ana", "0:00", "23:59");
        assertThat(((Answer.Judged) day.ask("Ana", RESTROOM)).decision()).isInstanceOf(Decision.Refuse.class);
        Answer.Judged asked = (Answer.Judged) day.write(teacher("Rivera"), "Ana", RESTROOM);
        assertThat(asked.decision().reasons()).containsExactly(new Reason.Absent());
        day.write(teacher("Rivera"), "Ana", RESTROOM, ReasonCode.ABSENT);
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
    }

    @Test
    void whatIsScheduledForTheTimeAwayWantsConfirmationAndThenStarts() {
        day.away(DESK, "Ana", "0:00", "12:00");
        assertThat(day.later(teacher("Rivera"), "Ana", LIBRARY, "11:00")).isInstanceOf(Answer.Judged.class);
        day.later(teacher("Rivera"), "Ana", LIBRARY, "11:00", ReasonCode.ABSENT);
        day.at("11:00").tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
    }

    @Test
    void onlyWhoWritesPassesMakesAnybodyLoseThem() {
        day.ask("Ana", RESTROOM);
        Answer answer = day.act(student("Ben"), new Act.Leave(person("Ana"), time("0:00"), time("23:59"), Set.of()));
        assertThat(answer).isInstanceOf(Answer.Barred.class);
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
    }
}
