package dev.corridor.rules;

import static dev.corridor.rules.Decisions.asking;
import static dev.corridor.rules.Decisions.codes;
import static dev.corridor.rules.Decisions.inLine;
import static dev.corridor.rules.Decisions.refused;
import static dev.corridor.rules.Decisions.started;
import static dev.corridor.rules.Decisions.toConfirm;
import static dev.corridor.rules.Names.CLASS;
import static dev.corridor.rules.Names.LIBRARY;
import static dev.corridor.rules.ReasonCode.ABSENT;
import static dev.corridor.rules.ReasonCode.COOLDOWN;
import static dev.corridor.rules.ReasonCode.DESTINATION_FULL;
import static dev.corridor.rules.ReasonCode.NEEDS_APPROVAL;
import static dev.corridor.rules.ReasonCode.ROOM_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With several findings the strictest decides, and all of them are carried. */
class PrecedenceTest {

    private final Lincoln school = new Lincoln();

    @BeforeEach
    void theLibraryIsFull() {
        school.room(LIBRARY).maxTo(1);
        school.out("Ben", CLASS, LIBRARY);
    }

    @Test
    void waitingComesBeforeStarting() {
        assertThat(codes(inLine(school.ask("Ana", LIBRARY).decision()))).containsExactly(DESTINATION_FULL);
    }

    @Test
    void approvalComesBeforeWaiting() {
        school.room(LIBRARY).restricted(new Restriction.AnyTeacher());

        assertThat(codes(asking(school.ask("Ana", LIBRARY).decision())))
                .containsExactly(NEEDS_APPROVAL, DESTINATION_FULL);
    }

    @Test
    void refusalComesBeforeApproval() {
        school.room(LIBRARY).restricted(new Restriction.AnyTeacher());
        school.cooldown(30).student("Ana").lastOut("9:50", "9:52");

        assertThat(codes(refused(school.ask("Ana", LIBRARY).decision())))
                .containsExactly(COOLDOWN, NEEDS_APPROVAL, DESTINATION_FULL);
    }

    @Test
    void staffSeeNoticesBesideWhatTheyConfirm() {
        school.cooldown(30).student("Ana").lastOut("9:50", "9:52");

        assertThat(codes(toConfirm(school.ask("Ana", LIBRARY).byTeacher().decision())))
                .containsExactly(COOLDOWN, DESTINATION_FULL);
    }

    @Test
    void aRefusalToStaffCarriesWhatTheyCouldHaveConfirmed() {
        school.room(LIBRARY).closed();

        assertThat(codes(refused(school.ask("Ana", LIBRARY).byTeacher().decision())))
                .containsExactly(ROOM_CLOSED, DESTINATION_FULL);
    }

    @Test
    void everyRuleThatWantsConfirmationMustBeConfirmed() {
        school.student("Ana").absent();

        toConfirm(school.ask("Ana", LIBRARY).byTeacher().confirming(ABSENT).decision());
        Ask confirmed = school.ask("Ana", LIBRARY).byTeacher().confirming(ABSENT, DESTINATION_FULL, COOLDOWN);
        Decision.Start start = started(confirmed.decision());
        assertThat(confirmed.request().confirmedOf(start.notices()))
                .as("only what was found and wanted confirming stays on the pass")
                .extracting(Reason::code)
                .containsExactly(ABSENT, DESTINATION_FULL);
    }
}
