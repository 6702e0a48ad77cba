package dev.corridor.passes.model;

import static dev.corridor.passes.model.Cast.admin;
import static dev.corridor.passes.model.Cast.student;
import static dev.corridor.passes.model.Cast.teacher;
import static dev.corridor.rules.Names.CLASS;
import static dev.corridor.rules.Names.LIBRARY;
import static dev.corridor.rules.Names.NURSE;
import static dev.corridor.rules.Names.RESTROOM;
import static dev.corridor.rules.Names.person;
import static dev.corridor.rules.Names.roomId;
import static dev.corridor.rules.Names.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.passes.model.Answer.Barred;
import dev.corridor.passes.model.Answer.Done;
import dev.corridor.passes.model.Answer.Judged;
import dev.corridor.passes.model.Answer.Unfit;
import dev.corridor.rules.Decision;
import dev.corridor.rules.Names;
import dev.corridor.rules.ReasonCode;
import dev.corridor.rules.RestrictedEnding;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PassLifeTest {

    private final SchoolDay day = new SchoolDay();

    @Test
    void aPassStartsAtOnceAndEndsByTheStudent() {
        assertThat(day.ask("Ana", RESTROOM)).isInstanceOf(Done.class);
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
        day.after(Duration.ofMinutes(3)).end("Ana");
        assertThat(day.pass("Ana").ending().orElseThrow().how()).isEqualTo(How.STUDENT);
        assertThat(day.log()).containsExactly("started", "ended");
        assertThat(day.state().seq()).isEqualTo(2);
    }

    @Test
    void aSecondPassIsRefusedAndTheRefusalKept() {
        day.ask("Ana", RESTROOM);
        assertThat(day.ask("Ana", LIBRARY)).isInstanceOf(Judged.class);
        assertThat(day.state().refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.codes()).contains("ALREADY_OUT"));
    }

    @Test
    void staffReplaceAnOpenPassOnceTheyConfirm() {
        day.ask("Ana", RESTROOM);
        assertThat(day.write(teacher("Rivera"), "Ana", LIBRARY)).isInstanceOf(Judged.class);
        Pass first = day.pass("Ana");
        day.write(teacher("Rivera"), "Ana", LIBRARY, ReasonCode.ALREADY_OUT);
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
        Pass replaced = day.state().pass(first.id()).orElseThrow();
        assertThat(replaced.ending().orElseThrow().how()).isEqualTo(How.REPLACED);
        assertThat(day.pass("Ana").confirmed()).extracting(Confirmed::code).contains("ALREADY_OUT");
    }

    @Test
    void aStartIsUndoneWithinFifteenSecondsAndCountsNowhere() {
        day.limit(1);
        day.ask("Ana", RESTROOM);
        day.after(Duration.ofSeconds(15)).cancel("Ana");
        assertThat(day.stateOf("Ana")).isEqualTo(State.UNDONE);
        assertThat(day.ask("Ana", RESTROOM)).isInstanceOf(Done.class);
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
        assertThat(day.after(Duration.ofSeconds(16)).cancel("Ana")).isInstanceOf(Unfit.class);
    }

    @Test
    void whatStaffWroteOnlyStaffUndo() {
        day.write(teacher("Rivera"), "Ana", LIBRARY);
        assertThat(day.cancel("Ana")).isInstanceOf(Barred.class);
        assertThat(day.act(teacher("Rivera"), new Act.Cancel(day.pass("Ana").id())))
                .isInstanceOf(Done.class);
        assertThat(day.stateOf("Ana")).isEqualTo(State.UNDONE);
    }

    @Test
    void arrivingStopsTheClockAndGoingBackStartsIt() {
        day.ask("Ana", LIBRARY);
        day.after(Duration.ofMinutes(5));
        day.act(teacher("Chen"), new Act.Arrive(day.pass("Ana").id(), Optional.empty()));
        assertThat(day.pass("Ana").there()).isTrue();
        day.after(Duration.ofHours(1)).tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
        day.act(student("Ana"), new Act.Resume(day.pass("Ana").id()));
        assertThat(day.pass("Ana").walk().orElseThrow().endsAt())
                .isEqualTo(day.now().plus(Duration.ofMinutes(15)));
    }

    @Test
    void aOneWayPassIsOverOnArrival() {
        day.askOneWay("Ana", LIBRARY);
        day.act(teacher("Chen"), new Act.Arrive(day.pass("Ana").id(), Optional.empty()));
        assertThat(day.stateOf("Ana")).isEqualTo(State.ENDED);
    }

    @Test
    void overtimeIsEndedByTheClockOnce() {
        day.ask("Ana", RESTROOM);
        day.after(Duration.ofMinutes(19)).tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
        day.after(Duration.ofMinutes(1)).tick().tick();
        assertThat(day.pass("Ana").ending().orElseThrow().how()).isEqualTo(How.TIME);
        assertThat(day.log()).containsExactly("started", "expired");
    }

    @Test
    void staffEndAsOfATimeBetweenStartAndNow() {
        day.ask("Ana", LIBRARY);
        day.at("10:10");
        Answer early = day.act(
                teacher("Rivera"), new Act.End(day.pass("Ana").id(), Optional.of(time("09:59")), Optional.empty()));
        assertThat(early).isInstanceOf(Answer.Wrong.class);
        day.act(teacher("Rivera"), new Act.End(day.pass("Ana").id(), Optional.of(time("10:05")), Optional.empty()));
        assertThat(day.pass("Ana").ending().orElseThrow().at()).isEqualTo(time("10:05"));
    }

    @Test
    void aRoomCodeEndsWhatAsksForOne() {
        day.endsWith(CLASS, RestrictedEnding.ROOM_CODE).ask("Ana", RESTROOM);
        assertThat(day.end("Ana")).isInstanceOf(Answer.Wrong.class);
        day.act(student("Ana"), new Act.End(day.pass("Ana").id(), Optional.empty(), Optional.of("424242")));
        assertThat(day.pass("Ana").ending().orElseThrow().how()).isEqualTo(How.ROOM_CODE);
    }

    @Test
    void onlyStaffEndWhatIsEndedOnTheTeachersDevice() {
        day.endsWith(CLASS, RestrictedEnding.TEACHER_DEVICE).ask("Ana", RESTROOM);
        assertThat(day.end("Ana")).isInstanceOf(Answer.Barred.class);
        day.act(teacher("Rivera"), new Act.End(day.pass("Ana").id(), Optional.empty(), Optional.empty()));
        assertThat(day.stateOf("Ana")).isEqualTo(State.ENDED);
    }

    @Test
    void staffMakeAPassLongerAndShorter() {
        day.ask("Ana", LIBRARY);
        day.act(teacher("Rivera"), alter(OptionalInt.of(30), Optional.empty()));
        assertThat(day.pass("Ana").walk().orElseThrow().endsAt()).isEqualTo(time("10:30"));
        day.act(teacher("Rivera"), alter(OptionalInt.of(8), Optional.empty()));
        assertThat(day.pass("Ana").walk().orElseThrow().endsAt()).isEqualTo(time("10:08"));
        assertThat(day.act(student("Ana"), alter(OptionalInt.of(60), Optional.empty())))
                .isInstanceOf(Answer.Barred.class);
    }

    @Test
    void theStudentChangesTheDestinationOnce() {
        day.ask("Ana", RESTROOM);
        day.act(student("Ana"), alter(OptionalInt.empty(), Optional.of(LIBRARY)));
        assertThat(day.pass("Ana").trip().destination()).isEqualTo(roomId(LIBRARY));
        assertThat(day.act(student("Ana"), alter(OptionalInt.empty(), Optional.of(NURSE))))
                .isInstanceOf(Unfit.class);
        day.act(teacher("Rivera"), alter(OptionalInt.empty(), Optional.of(NURSE)));
        assertThat(day.pass("Ana").trip().destination()).isEqualTo(roomId(NURSE));
    }

    @Test
    void theStudentsChangeIsJudgedAsANewPass() {
        day.capTo(LIBRARY, 1).ask("Ben", LIBRARY);
        day.ask("Ana", RESTROOM);
        assertThat(day.act(student("Ana"), alter(OptionalInt.empty(), Optional.of(LIBRARY))))
                .isInstanceOfSatisfying(
                        Judged.class, judged -> assertThat(judged.decision()).isInstanceOf(Decision.Refuse.class));
    }

    @Test
    void aStudentSeesNobodyElsesPass() {
        day.ask("Ana", RESTROOM);
        Answer answer = day.act(student("Ben"), new Act.End(day.pass("Ana").id(), Optional.empty(), Optional.empty()));
        assertThat(answer).isInstanceOf(Answer.Missing.class);
    }

    @Test
    void whoeverIsSuspendedActsNoMore() {
        day.ask("Ana", RESTROOM);
        day.suspend("Rivera");
        assertThat(day.write(teacher("Rivera"), "Ben", RESTROOM)).isInstanceOf(Answer.Barred.class);
    }

    @Test
    void aTimeWithoutServerStopsTheClockAndEndsWhatWouldHaveEnded() {
        day.ask("Ana", RESTROOM);
        day.at("10:12").ask("Ben", LIBRARY);
        day.gap("10:15", "10:35");
        assertThat(day.pass("Ana").ending().orElseThrow().how()).isEqualTo(How.OUTAGE);
        assertThat(day.pass("Ben").walk().orElseThrow().endsAt()).isEqualTo(time("10:52"));
    }

    @Test
    void aNoteIsKept() {
        day.ask("Ana", RESTROOM);
        day.act(
                admin(),
                new Act.Alter(
                        day.pass("Ana").id(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.of("walks slowly"),
                        Overrides.NONE));
        assertThat(day.pass("Ana").trip().note()).contains("walks slowly");
        assertThat(day.pass("Ana").author().person()).isEqualTo(person("Ana"));
    }

    private Act.Alter alter(OptionalInt minutes, Optional<String> destination) {
        return new Act.Alter(
                day.pass("Ana").id(), minutes, destination.map(Names::roomId), Optional.empty(), Overrides.NONE);
    }
}
