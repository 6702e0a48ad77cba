package dev.corridor.passes.model;

import static dev.corridor.passes.model.Cast.admin;
import static dev.corridor.passes.model.Cast.teacher;
import static dev.corridor.rules.Names.LIBRARY;
import static dev.corridor.rules.Names.RESTROOM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.passes.model.Answer.Barred;
import dev.corridor.passes.model.Answer.Judged;
import dev.corridor.passes.model.Answer.Unfit;
import dev.corridor.rules.Emergency;
import dev.corridor.rules.Exemption;
import dev.corridor.rules.Names;
import dev.corridor.rules.ReasonCode;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RequestTest {

    private final SchoolDay day = new SchoolDay().restricted(LIBRARY);

    @Test
    void theTeacherOfTheRoomApprovesAndThePassStarts() {
        day.ask("Ana", LIBRARY);
        assertThat(day.stateOf("Ana")).isEqualTo(State.REQUESTED);
        assertThat(day.approve(teacher("Rivera"), "Ana")).isInstanceOf(Barred.class);
        day.approve(teacher("Chen"), "Ana");
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
        assertThat(day.approve(admin(), "Ana")).as("the first answer wins").isInstanceOf(Unfit.class);
    }

    @Test
    void fewerMinutesMayBeApprovedButNotMore() {
        day.ask("Ana", LIBRARY);
        Act more = new Act.Approve(day.pass("Ana").id(), OptionalInt.of(60), Overrides.NONE);
        assertThat(day.act(teacher("Chen"), more)).isInstanceOf(Answer.Wrong.class);
        day.act(teacher("Chen"), new Act.Approve(day.pass("Ana").id(), OptionalInt.of(4), Overrides.NONE));
        assertThat(day.pass("Ana").trip().minutes()).isEqualTo(4);
        assertThat(day.pass("Ana").walk().orElseThrow().endsAt())
                .isEqualTo(day.now().plus(Duration.ofMinutes(4)));
    }

    @Test
    void aDenialTellsWhatTheTeacherWrote() {
        day.ask("Ana", LIBRARY);
        day.act(teacher("Chen"), new Act.Deny(day.pass("Ana").id(), Optional.of("After the test.")));
        assertThat(day.stateOf("Ana")).isEqualTo(State.DENIED);
        assertThat(day.pass("Ana").asked().flatMap(Asked::denial)).contains("After the test.");
    }

    @Test
    void aRequestNobodyAnswersGoesUnanswered() {
        day.ask("Ana", LIBRARY);
        day.after(Duration.ofMinutes(10)).tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.UNANSWERED);
    }

    @Test
    void whoIsExemptFromRestrictionsStartsAfterTwoMinutes() {
        day.exempt("Ana", Exemption.RESTRICTION).ask("Ana", LIBRARY);
        assertThat(day.stateOf("Ana")).isEqualTo(State.REQUESTED);
        day.after(Duration.ofMinutes(2)).tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
    }

    @Test
    void anApprovedPassWithoutRoomJoinsTheLineUnlessTheApproverInsists() {
        day.hallway(1).ask("Ben", RESTROOM);
        day.ask("Ana", LIBRARY);
        day.ask("Cal", LIBRARY);
        day.approve(teacher("Chen"), "Ana");
        assertThat(day.stateOf("Ana")).isEqualTo(State.WAITING);
        day.approve(teacher("Chen"), "Cal", ReasonCode.HALLWAY_FULL);
        assertThat(day.stateOf("Cal")).isEqualTo(State.ACTIVE);
        assertThat(day.pass("Cal").confirmed())
                .singleElement()
                .satisfies(confirmed -> assertThat(confirmed.comment()).contains("go on"));
    }

    @Test
    void whatTheSchoolLeavesToItsAdminsSendsAnApprovedPassIntoTheLine() {
        day.adminOnly(ReasonCode.HALLWAY_FULL).hallway(1).ask("Ben", RESTROOM);
        day.ask("Ana", LIBRARY);
        day.approve(teacher("Chen"), "Ana", ReasonCode.HALLWAY_FULL);
        assertThat(day.stateOf("Ana")).isEqualTo(State.WAITING);
        day.end("Ben");
        assertThat(day.stateOf("Ana")).isEqualTo(State.READY);
    }

    @Test
    void anExemptStudentsRequestThatCannotStartYetIsLookedAtAgain() {
        day.exempt("Ana", Exemption.RESTRICTION).ask("Ana", LIBRARY);
        day.callOut(Emergency.Kind.HOLD).after(Duration.ofMinutes(2)).tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.REQUESTED);
        day.allClear().after(Duration.ofMinutes(1)).tick();
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
    }

    @Test
    void whatElseFailsIsShownToTheApprover() {
        day.ask("Ana", LIBRARY);
        day.close(LIBRARY);
        assertThat(day.approve(teacher("Chen"), "Ana")).isInstanceOf(Judged.class);
        assertThat(day.approve(admin(), "Ana", ReasonCode.ROOM_CLOSED)).isInstanceOf(Answer.Done.class);
    }

    @Test
    void askingAgainForTheSameIsTheSameRequestAndForAnotherTakesItsPlace() {
        day.ask("Ana", LIBRARY);
        Pass request = day.pass("Ana");
        day.ask("Ana", LIBRARY);
        assertThat(day.pass("Ana")).isEqualTo(request);
        day.ask("Ana", RESTROOM);
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);
        assertThat(day.state().pass(request.id()).orElseThrow().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void aLimitReachedNeedsApprovalByTheTeachersOfTheOrigin() {
        day.limit(1).ask("Ana", RESTROOM);
        day.end("Ana");
        day.ask("Ana", RESTROOM);
        assertThat(day.stateOf("Ana")).isEqualTo(State.REQUESTED);
        assertThat(day.pass("Ana").asked().orElseThrow().why()).containsExactly("PASS_LIMIT");
        assertThat(day.pass("Ana").asked().orElseThrow().people()).containsExactly(Names.person("Rivera"));
    }
}
