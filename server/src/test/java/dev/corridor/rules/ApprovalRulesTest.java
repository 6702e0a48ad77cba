package dev.corridor.rules;

import static dev.corridor.rules.Decisions.asking;
import static dev.corridor.rules.Decisions.codes;
import static dev.corridor.rules.Decisions.started;
import static dev.corridor.rules.Lincoln.CLASS;
import static dev.corridor.rules.Lincoln.LIBRARY;
import static dev.corridor.rules.Lincoln.NURSE;
import static dev.corridor.rules.Lincoln.OTHER_CLASS;
import static dev.corridor.rules.Lincoln.RESTROOM;
import static dev.corridor.rules.Lincoln.person;
import static dev.corridor.rules.Lincoln.roomId;
import static dev.corridor.rules.Lincoln.time;
import static dev.corridor.rules.ReasonCode.NEEDS_APPROVAL;
import static dev.corridor.rules.ReasonCode.OUT_OF_OFFICE;
import static dev.corridor.rules.ReasonCode.PASS_LIMIT;
import static dev.corridor.rules.Side.DESTINATION;
import static dev.corridor.rules.Side.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.shared.PersonId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Restrictions, absences and limits: what somebody has to approve, and who. */
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
    class PassLimits {

        @Test
        void areReachedByTheLastPassAndAskedForThen() {
            school.limit(new LimitScope.All(), LimitPeriod.DAY, 4);
            school.student("Ana").used(3, 3, 3);
            school.student("Ben").used(4, 4, 4);

            started(school.ask("Ana", RESTROOM).decision());
            Decision.NeedApproval decision = asking(school.ask("Ben", RESTROOM).decision());

            assertThat(decision.why())
                    .containsExactly(new Reason.LimitReached(Optional.empty(), LimitPeriod.DAY, 4, 4));
            assertThat(decision.who())
                    .as("the origin's teachers")
                    .isEqualTo(new Approvers(Approvers.Kind.ALL_OF, people("Rivera")));
        }

        @Test
        void askAnyTeacherWhereTheOriginHasNone() {
            school.limit(new LimitScope.All(), LimitPeriod.DAY, 0).room(CLASS).nobodyTeaches();

            assertThat(asked(RESTROOM).kind()).isEqualTo(Approvers.Kind.ANY_TEACHER);
        }

        @Test
        void askWhomTheRoomsRestrictionNames() {
            school.limit(new LimitScope.All(), LimitPeriod.DAY, 0)
                    .room(LIBRARY)
                    .restricted(new Restriction.Certain(people("Singh")));

            Decision.NeedApproval decision = asking(school.ask("Ana", LIBRARY).decision());

            assertThat(codes(decision)).containsExactly(NEEDS_APPROVAL, PASS_LIMIT);
            assertThat(decision.who().people()).isEqualTo(people("Singh"));
        }

        @Test
        void bindEveryPeriodThatIsSet() {
            school.limit(new LimitScope.All(), LimitPeriod.DAY, 4)
                    .limit(new LimitScope.All(), LimitPeriod.WEEK, 10)
                    .limit(new LimitScope.All(), LimitPeriod.TERM, 50);
            school.student("Ana").used(1, 10, 10);

            assertThat(school.ask("Ana", RESTROOM).decision().reasons())
                    .containsExactly(new Reason.LimitReached(Optional.empty(), LimitPeriod.WEEK, 10, 10));
        }

        @Test
        void areWonByTheNarrowerPeriodByPeriod() {
            school.limit(new LimitScope.All(), LimitPeriod.DAY, 2)
                    .limit(new LimitScope.Grade("9"), LimitPeriod.DAY, 3)
                    .limit(new LimitScope.Group(Lincoln.group("band")), LimitPeriod.DAY, 4)
                    .limit(new LimitScope.Group(Lincoln.group("choir")), LimitPeriod.DAY, 5)
                    .limit(new LimitScope.OneStudent(person("Dee")), LimitPeriod.DAY, 1)
                    .limit(new LimitScope.All(), LimitPeriod.WEEK, 20);
            school.student("Ben").inGrade("9");
            school.student("Cal").inGrade("9").inGroup("band").inGroup("choir");
            school.student("Dee").inGrade("9").inGroup("band");

            assertThat(allowedToday("Ana")).isEqualTo(2);
            assertThat(allowedToday("Ben")).isEqualTo(3);
            assertThat(allowedToday("Cal")).as("among groups the most generous").isEqualTo(5);
            assertThat(allowedToday("Dee")).isEqualTo(1);
        }

        @Test
        void doNotConcernRoomsThatDoNotCount() {
            school.limit(new LimitScope.All(), LimitPeriod.DAY, 0);

            started(school.ask("Ana", NURSE).decision());
        }

        @Test
        void mayBeARoomsOwnAlsoWhereItDoesNotCount() {
            school.limitTo(NURSE, LimitPeriod.DAY, 2);
            school.student("Ana").usedTo(NURSE, 2);

            assertThat(school.ask("Ana", NURSE).decision().reasons())
                    .containsExactly(new Reason.LimitReached(Optional.of(roomId(NURSE)), LimitPeriod.DAY, 2, 2));
            started(school.ask("Ana", RESTROOM).decision());
        }

        @Test
        void leaveStaffFreeAndTellThem() {
            school.limit(new LimitScope.All(), LimitPeriod.DAY, 0);

            assertThat(codes(started(school.ask("Ana", RESTROOM).byTeacher().decision())))
                    .containsExactly(PASS_LIMIT);
        }

        @Test
        void doNotCountAPassTwiceWhenItChangesItsDestination() {
            school.limit(new LimitScope.All(), LimitPeriod.DAY, 1).out("Ana", CLASS, RESTROOM);
            school.student("Ana").used(1, 1, 1);

            started(school.again("Ana", Occasion.CHANGE).to(LIBRARY).decision());
        }

        private int allowedToday(String student) {
            return school.book()
                    .limits()
                    .left(school.facts().student(person(student)))
                    .getFirst()
                    .of();
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

    private static List<PersonId> people(String... names) {
        return Arrays.stream(names).map(Lincoln::person).toList();
    }
}
