package dev.corridor.rules;

import static dev.corridor.rules.Decisions.asking;
import static dev.corridor.rules.Decisions.codes;
import static dev.corridor.rules.Decisions.started;
import static dev.corridor.rules.Names.CLASS;
import static dev.corridor.rules.Names.LIBRARY;
import static dev.corridor.rules.Names.OTHER_CLASS;
import static dev.corridor.rules.Names.RESTROOM;
import static dev.corridor.rules.Names.people;
import static dev.corridor.rules.Names.person;
import static dev.corridor.rules.Names.time;
import static dev.corridor.rules.ReasonCode.NEEDS_APPROVAL;
import static dev.corridor.rules.ReasonCode.OUT_OF_OFFICE;
import static dev.corridor.rules.Side.DESTINATION;
import static dev.corridor.rules.Side.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Restrictions and absences: what somebody has to approve, and who. */
class ApprovalRulesTest {

    private final Lincoln school = new Lincoln();

    @Nested
    class ARestrictedRoom {

        @Test
        void mayLeaveItToAnyTeacherSuggestingThoseOfBothRooms() {
            school.room(OTHER_CLASS).restricted(new Restriction.AnyTeacher());

            Approvers who = asked(OTHER_CLASS);

            assertThat(who).isEqualTo(new Approvers(Approvers.Kind.ANY_TEACHER, people("Rivera", "Chen")));
            assertThat(who.admits(person("Anybody"))).isTrue();
        }

        @Test
        void mayAskForOneOfTheTeachersInIt() {
            school.room(OTHER_CLASS).taughtBy("Patel").restricted(new Restriction.OneInRoom(Set.of(DESTINATION)));

            Approvers who = asked(OTHER_CLASS);

            assertThat(who).isEqualTo(new Approvers(Approvers.Kind.ONE_OF, people("Chen", "Patel")));
            assertThat(who.admits(person("Patel"))).isTrue();
            assertThat(who.admits(person("Rivera"))).isFalse();
        }

        @Test
        void mayAskForOneOfTheTeachersOfTheOriginOrOfBoth() {
            school.room(OTHER_CLASS).restricted(new Restriction.OneInRoom(Set.of(ORIGIN)));
            assertThat(asked(OTHER_CLASS).people()).isEqualTo(people("Rivera"));

            school.room(OTHER_CLASS).restricted(new Restriction.OneInRoom(Set.of(ORIGIN, DESTINATION)));
            assertThat(asked(OTHER_CLASS).people()).isEqualTo(people("Rivera", "Chen"));
        }

        @Test
        void mayAskAllTeachersInIt() {
            school.room(OTHER_CLASS).taughtBy("Patel").restricted(new Restriction.AllInRoom(Set.of(DESTINATION)));

            assertThat(asked(OTHER_CLASS)).isEqualTo(new Approvers(Approvers.Kind.ALL_OF, people("Chen", "Patel")));
        }

        @Test
        void mayAskCertainTeachers() {
            school.room(LIBRARY).restricted(new Restriction.Certain(people("Singh", "Okafor")));

            assertThat(asked(LIBRARY)).isEqualTo(new Approvers(Approvers.Kind.ALL_OF, people("Singh", "Okafor")));
        }

        @Test
        void bindsAsADestinationOnly() {
            school.room(CLASS).restricted(new Restriction.AnyTeacher());

            started(school.ask("Ana", RESTROOM).decision());
        }

        @Test
        void asksNobodyWhenStaffWrite() {
            school.room(LIBRARY).restricted(new Restriction.AnyTeacher());

            assertThat(started(school.ask("Ana", LIBRARY).byTeacher().decision())
                            .notices())
                    .isEmpty();
        }

        @Test
        void asksAtAKioskToo() {
            school.room(LIBRARY).restricted(new Restriction.AnyTeacher());

            assertThat(codes(asking(school.ask("Ana", LIBRARY).atKiosk().decision())))
                    .containsExactly(NEEDS_APPROVAL);
        }
    }

    @Nested
    class WhenNobodyIsLeftToAsk {

        @Test
        void theTeachersOfTheOriginAreAsked() {
            school.room(LIBRARY).restricted(new Restriction.OneInRoom(Set.of(DESTINATION)));

            assertThat(asked(LIBRARY)).isEqualTo(new Approvers(Approvers.Kind.ALL_OF, people("Rivera")));
        }

        @Test
        void thenTheAdmins() {
            school.room(CLASS).nobodyTeaches();
            school.room(LIBRARY).restricted(new Restriction.AllInRoom(Set.of(ORIGIN, DESTINATION)));

            Approvers who = asked(LIBRARY);

            assertThat(who).isEqualTo(new Approvers(Approvers.Kind.ADMINS, List.of()));
            assertThat(who.admits(person("Rivera"))).isFalse();
        }

        @Test
        void whoIsOutOfOfficeCountsAsNobody() {
            school.away("Singh", "12:00").away("Chen", "9:00");
            school.room(LIBRARY).restricted(new Restriction.Certain(people("Singh", "Chen")));
            assertThat(asked(LIBRARY).people()).isEqualTo(people("Chen"));

            school.away("Chen", "12:00");
            assertThat(asked(LIBRARY).people()).isEqualTo(people("Rivera"));
        }
    }

    @Nested
    class ARoomOutOfOffice {

        @Test
        void needsTheApprovalOfWhoIsThere() {
            school.roomAway(OTHER_CLASS, "11:00")
                    .away("Chen", "11:00")
                    .room(OTHER_CLASS)
                    .taughtBy("Patel");

            Decision.NeedApproval decision =
                    asking(school.ask("Ana", OTHER_CLASS).decision());

            assertThat(decision.why()).containsExactly(new Reason.OutOfOffice(time("11:00")));
            assertThat(decision.who().people()).isEqualTo(people("Patel"));
        }

        @Test
        void isBackAfterwards() {
            started(school.roomAway(LIBRARY, "10:00").ask("Ana", LIBRARY).decision());
        }

        @Test
        void isNoMatterToStaff() {
            assertThat(started(school.roomAway(LIBRARY, "11:00")
                                    .ask("Ana", LIBRARY)
                                    .byTeacher()
                                    .decision())
                            .notices())
                    .isEmpty();
            assertThat(school.ask("Ana", LIBRARY).codes()).containsExactly(OUT_OF_OFFICE);
        }
    }

    @Nested
    class OnceApproved {

        @Test
        void restrictionAbsenceAndLimitAreSettled() {
            school.limit(new LimitScope.All(), LimitPeriod.DAY, 0)
                    .roomAway(LIBRARY, "12:00")
                    .room(LIBRARY)
                    .restricted(new Restriction.AnyTeacher());

            assertThat(started(school.ask("Ana", LIBRARY).approved().byTeacher().decision())
                            .notices())
                    .isEmpty();
            started(school.ask("Ana", LIBRARY).approved().decision());
        }

        @Test
        void whatElseFailsIsShownToTheApproverAsToStaff() {
            school.room(LIBRARY).maxTo(1);
            school.out("Ben", CLASS, LIBRARY);

            assertThat(codes(Decisions.toConfirm(
                            school.ask("Ana", LIBRARY).approved().byTeacher().decision())))
                    .containsExactly(ReasonCode.DESTINATION_FULL);
            started(school.ask("Ana", LIBRARY)
                    .approved()
                    .byTeacher()
                    .confirming(ReasonCode.DESTINATION_FULL)
                    .decision());
        }

        @Test
        void orThePassJoinsTheLineAndWhatStaffAreFreeToDoIsSettledToo() {
            school.room(LIBRARY).maxTo(1).only(TravelType.ONE_WAY);
            school.cooldown(30).out("Ben", CLASS, LIBRARY).student("Ana").lastOut("9:50", "9:55");

            assertThat(Decisions.inLine(school.ask("Ana", LIBRARY).approved().decision())
                            .full())
                    .containsExactly(new Reason.DestinationFull(1));
        }

        @Test
        void whatStaffWouldHaveToConfirmStopsItOnAStudentsDevice() {
            school.room(CLASS).pausedUntil("10:30");

            Decisions.refused(school.ask("Ana", LIBRARY).approved().decision());
        }
    }

    private Approvers asked(String destination) {
        return asking(school.ask("Ana", destination).decision()).who();
    }
}
