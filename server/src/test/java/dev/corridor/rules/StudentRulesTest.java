package dev.corridor.rules;

import static dev.corridor.rules.Decisions.codes;
import static dev.corridor.rules.Decisions.refused;
import static dev.corridor.rules.Decisions.refusedUntil;
import static dev.corridor.rules.Decisions.started;
import static dev.corridor.rules.Decisions.toConfirm;
import static dev.corridor.rules.Names.CLASS;
import static dev.corridor.rules.Names.LIBRARY;
import static dev.corridor.rules.Names.NURSE;
import static dev.corridor.rules.Names.RESTROOM;
import static dev.corridor.rules.Names.time;
import static dev.corridor.rules.ReasonCode.ABSENT;
import static dev.corridor.rules.ReasonCode.ALREADY_OUT;
import static dev.corridor.rules.ReasonCode.EMERGENCY;
import static dev.corridor.rules.ReasonCode.SAME_ROOM;
import static dev.corridor.rules.ReasonCode.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Emergencies, standing, presence, and being out already. */
class StudentRulesTest {

    private final Lincoln school = new Lincoln();

    @Test
    void aStudentInClassStartsAtOnceForAsLongAsAsked() {
        assertThat(started(school.ask("Ana", RESTROOM).minutes(3).decision()).limit())
                .hasMinutes(3);
    }

    @Nested
    class InAnEmergency {

        @ParameterizedTest
        @EnumSource
        void nothingStartsByStudentsAndTeachers(Emergency.Kind kind) {
            school.emergency(kind);

            assertThat(refused(school.ask("Ana", NURSE).decision()).earliest()).isEmpty();
            assertThat(refused(school.ask("Ana", NURSE).urgent().decision()).reasons())
                    .hasSize(1);
            assertThat(school.ask("Ana", NURSE)
                            .byTeacher()
                            .confirming(EMERGENCY)
                            .codes())
                    .containsExactly(EMERGENCY);
            refused(school.ask("Ana", NURSE).byTeacher().confirming(EMERGENCY).decision());
        }

        @Test
        void anAdminMayAfterConfirming() {
            school.emergency(Emergency.Kind.LOCKDOWN);

            assertThat(codes(toConfirm(school.ask("Ana", NURSE).byAdmin().decision())))
                    .containsExactly(EMERGENCY);
            started(school.ask("Ana", NURSE).byAdmin().confirming(EMERGENCY).decision());
        }

        @Test
        void passesThatAreOffForAWhileSayUntilWhen() {
            school.emergencyUntil(Emergency.Kind.PASSES_OFF, "10:20");

            refusedUntil(school.ask("Ana", RESTROOM).decision(), time("10:20"), EMERGENCY);
            started(school.at("10:20").ask("Ana", RESTROOM).decision());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SUSPENDED", "LEFT"})
    void nobodyWritesPassesForStudentsWhoAreSuspendedOrGone(Standing standing) {
        school.student("Ana").is(standing);

        assertThat(school.ask("Ana", RESTROOM).codes()).containsExactly(SUSPENDED);
        refused(school.ask("Ana", RESTROOM).decision());
        refused(school.ask("Ana", RESTROOM).byTeacher().confirming(SUSPENDED).decision());
        refused(school.ask("Ana", RESTROOM).byAdmin().confirming(SUSPENDED).decision());
        refused(school.ask("Ana", NURSE).urgent().decision());
    }

    @Test
    void staffStillWritePassesForStudentsWhoCannotSignIn() {
        school.student("Ana").is(Standing.DISABLED);

        started(school.ask("Ana", RESTROOM).byTeacher().decision());
    }

    @Test
    void aPassGoesSomewhereElse() {
        assertThat(school.ask("Ana", CLASS).codes()).containsExactly(SAME_ROOM);
        refused(school.ask("Ana", CLASS).byAdmin().confirming(SAME_ROOM).decision());
    }

    @Test
    void onlyWhoTheDeskCalledAbsentIsAbsent() {
        started(school.ask("Ana", RESTROOM).decision());
        school.student("Cal").absent();

        refused(school.ask("Cal", RESTROOM).decision());
        assertThat(codes(toConfirm(school.ask("Cal", RESTROOM).byTeacher().decision())))
                .containsExactly(ABSENT);
        started(school.ask("Cal", RESTROOM).byTeacher().confirming(ABSENT).decision());
    }

    @Test
    void whoIsAwayForAWhileIsHereBeforeAndAfter() {
        school.student("Ana").away("10:00", "10:01");
        refused(school.ask("Ana", RESTROOM).decision());
        school.student("Ana").away("9:00", "10:00");
        started(school.ask("Ana", RESTROOM).decision());
        school.student("Ana").away("10:01", "23:59");
        started(school.ask("Ana", RESTROOM).decision());
    }

    @Nested
    class WithAPassAlready {

        @Test
        void aStudentWhoIsOutIsRefused() {
            school.out("Ana", CLASS, RESTROOM);

            assertThat(school.ask("Ana", LIBRARY).decision().reasons())
                    .containsExactly(new Reason.AlreadyOut(OpenPass.State.ACTIVE));
            refused(school.ask("Ana", LIBRARY).decision());
        }

        @Test
        void whoWaitsOrHasATurnOrHasArrivedIsRefusedToo() {
            school.waiting("Ana", CLASS, RESTROOM).ready("Ben", CLASS, RESTROOM).arrived("Cal", CLASS, RESTROOM);

            assertThat(school.ask("Ana", LIBRARY).codes()).containsExactly(ALREADY_OUT);
            assertThat(school.ask("Ben", LIBRARY).codes()).containsExactly(ALREADY_OUT);
            assertThat(school.ask("Cal", LIBRARY).codes()).containsExactly(ALREADY_OUT);
        }

        @Test
        void aRequestStopsNothing() {
            school.requested("Ana", CLASS, LIBRARY);

            started(school.ask("Ana", RESTROOM).decision());
        }

        @Test
        void staffReplaceItAfterConfirmingAndItsOwnPlacesAreNotInTheWay() {
            school.room(RESTROOM).maxTo(1);
            school.hallway(1).out("Ana", CLASS, RESTROOM);

            assertThat(codes(toConfirm(school.ask("Ana", RESTROOM).byTeacher().decision())))
                    .containsExactly(ALREADY_OUT);
            started(school.ask("Ana", RESTROOM)
                    .byTeacher()
                    .confirming(ALREADY_OUT)
                    .decision());
        }

        @Test
        void itsOwnTurnIsNotInItsWay() {
            school.ready("Ana", CLASS, RESTROOM);

            started(school.again("Ana", Occasion.TURN).decision());
        }
    }
}
