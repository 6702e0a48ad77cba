package dev.corridor.rules;

import static dev.corridor.rules.Decisions.asking;
import static dev.corridor.rules.Decisions.codes;
import static dev.corridor.rules.Decisions.inLine;
import static dev.corridor.rules.Decisions.refused;
import static dev.corridor.rules.Decisions.started;
import static dev.corridor.rules.Names.CLASS;
import static dev.corridor.rules.Names.LIBRARY;
import static dev.corridor.rules.Names.NURSE;
import static dev.corridor.rules.Names.OTHER_CLASS;
import static dev.corridor.rules.Names.RESTROOM;
import static dev.corridor.rules.Names.passOf;
import static dev.corridor.rules.Names.person;
import static dev.corridor.rules.Names.roomId;
import static dev.corridor.rules.Names.time;
import static dev.corridor.rules.ReasonCode.ALREADY_OUT;
import static dev.corridor.rules.ReasonCode.ENCOUNTER;
import static dev.corridor.rules.ReasonCode.NO_FLY;
import static dev.corridor.rules.ReasonCode.ROOM_CLOSED;
import static dev.corridor.rules.ReasonCode.TOO_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Accommodations, urgent passes and returns: which rules do not bind, and what staff are told all the same. */
class ExcusesTest {

    private static final NoFly ALWAYS = new NoFly(60, 0, 0, 0, List.of(), Set.of());

    private final Lincoln school = new Lincoln();

    @Nested
    class AnAccommodation {

        @Test
        void givesMoreTime() {
            school.accommodate("Ana", new Accommodations(1.5, 2, Set.of()));

            assertThat(started(school.ask("Ana", RESTROOM).asLongAsAllowed().decision())
                            .limit())
                    .as("half of five more, rounded up, and two")
                    .hasMinutes(10);
            assertThat(started(school.ask("Ana", RESTROOM).minutes(4).decision())
                            .limit())
                    .hasMinutes(4);
            assertThat(school.ask("Ana", RESTROOM).minutes(11).codes()).containsExactly(TOO_LONG);
        }

        @Test
        void exemptsFromALimit() {
            school.limit(new LimitScope.All(), LimitPeriod.DAY, 0).exempt("Ana", Exemption.LIMIT);

            started(school.ask("Ana", RESTROOM).decision());
            asking(school.ask("Ben", RESTROOM).decision());
        }

        @Test
        void exemptsFromTheHallwaysCapacityButNotFromARooms() {
            school.hallway(1).out("Ben", CLASS, LIBRARY).exempt("Ana", Exemption.HALLWAY, Exemption.LINE);
            started(school.ask("Ana", RESTROOM).decision());

            school.room(LIBRARY).maxTo(1);
            assertThat(inLine(school.ask("Ana", LIBRARY).decision()).full())
                    .containsExactly(new Reason.DestinationFull(1));
        }

        @Test
        void letsARestrictedRequestStartUnansweredAfterTwoMinutes() {
            school.exempt("Ana", Exemption.RESTRICTION);
            school.room(LIBRARY).restricted(new Restriction.AnyTeacher());

            assertThat(unanswered("Ana")).hasValue(Accommodations.UNANSWERED_STARTS_AFTER);
            assertThat(unanswered("Ben")).isEmpty();

            school.limit(new LimitScope.All(), LimitPeriod.DAY, 0);
            assertThat(unanswered("Ana")).as("the limit still asks").isEmpty();
        }

        private Optional<Duration> unanswered(String student) {
            return PassRules.startsUnanswered(
                    asking(school.ask(student, LIBRARY).decision()),
                    school.book().of(person(student)));
        }
    }

    @Nested
    class AnUrgentPass {

        @BeforeEach
        void everythingIsInItsWay() {
            school.noFly(ALWAYS).cooldown(60).hallway(0).limit(new LimitScope.All(), LimitPeriod.DAY, 0);
            school.student("Ana").absent().lastOut("9:51", "9:55");
            school.room(CLASS).noOrigin().pausedUntil("10:30").maxFrom(0);
            school.room(NURSE)
                    .maxTo(0)
                    .only(TravelType.ONE_WAY)
                    .visible(new Visibility.Only(new Visibility.Students(Set.of(), Set.of(), Set.of())))
                    .restricted(new Restriction.AnyTeacher());
        }

        @Test
        void goesAtOnceWhereTheRoomAllowsIt() {
            refused(school.ask("Ana", NURSE).minutes(60).decision());

            started(school.ask("Ana", NURSE).minutes(60).urgent().decision());
        }

        @Test
        void isJudgedLikeAnyOtherWhereTheRoomDoesNot() {
            refused(school.ask("Ana", RESTROOM).urgent().decision());
            assertThat(PassRules.urgent(school.ask("Ana", RESTROOM).urgent().request(), school.book()))
                    .isFalse();
        }

        @Test
        void tellsStaffWhatItExceeds() {
            school.apart("Ana", "Ben").out("Ben", OTHER_CLASS, RESTROOM);

            assertThat(codes(started(school.ask("Ana", NURSE).urgent().decision())))
                    .containsExactly(
                            ENCOUNTER, ReasonCode.HALLWAY_FULL, ReasonCode.DESTINATION_FULL, ReasonCode.ORIGIN_FULL);
            assertThat(school.ask("Ana", NURSE).urgent().seen().reasons())
                    .as("the student is told nothing of it")
                    .isEmpty();
        }

        @Test
        void doesNotOpenAClosedRoom() {
            school.room(NURSE).closed();

            assertThat(school.ask("Ana", NURSE).urgent().codes()).containsExactly(ROOM_CLOSED);
        }

        @Test
        void takesThePlaceOfAPassInLineButNotOfOneUnderWay() {
            school.waiting("Ana", CLASS, LIBRARY).out("Ben", CLASS, LIBRARY).arrived("Cal", CLASS, LIBRARY);

            started(school.ask("Ana", NURSE).urgent().decision());
            assertThat(school.ask("Ben", NURSE).urgent().codes()).containsExactly(ALREADY_OUT);
            assertThat(school.ask("Cal", NURSE).urgent().codes()).containsExactly(ALREADY_OUT);
        }
    }

    @Nested
    class AReturn {

        @BeforeEach
        void anaWentToTheLibrary() {
            school.noFly(ALWAYS).cooldown(60).hallway(0).limit(new LimitScope.All(), LimitPeriod.DAY, 0);
            school.room(CLASS).maxTo(0).only(TravelType.ROUND_TRIP).restricted(new Restriction.AnyTeacher());
            school.room(LIBRARY).noOrigin();
            school.student("Ana").wentTo(LIBRARY, CLASS, "9:52").lastOut("9:50", "9:52");
        }

        @Test
        void goesBackToWhereTheTripBegan() {
            started(back().decision());
            assertThat(school.facts().student(person("Ana")).returnsTo(school.now()))
                    .hasValue(roomId(CLASS));
        }

        @Test
        void orToTheClassTheTimetableSays() {
            school.student("Ana").belongsIn(OTHER_CLASS);

            started(back().to(OTHER_CLASS).decision());
            assertThat(school.facts().student(person("Ana")).returnsTo(school.now()))
                    .hasValue(roomId(OTHER_CLASS));
        }

        @Test
        void goesNowhereElse() {
            assertThat(back().to(NURSE).codes()).contains(NO_FLY);
        }

        @Test
        void isOneWay() {
            assertThat(school.ask("Ana", CLASS).from(LIBRARY).codes()).contains(NO_FLY);
        }

        @Test
        void isForWhoStandsThere() {
            refused(back().from(OTHER_CLASS).decision());
            refused(school.ask("Ben", CLASS).from(LIBRARY).oneWay().decision());
        }

        @Test
        void isPossibleForTwoHours() {
            started(school.at("11:52").ask("Ana", CLASS).from(LIBRARY).oneWay().decision());
            refused(school.at("12:21").ask("Ana", CLASS).from(LIBRARY).oneWay().decision());
            assertThat(school.facts().student(person("Ana")).returnsTo(time("11:53")))
                    .isEmpty();
        }

        @Test
        void isNotStoppedByAnEncounterButStaffAreTold() {
            school.apart("Ana", "Ben").out("Ben", OTHER_CLASS, RESTROOM);

            assertThat(codes(started(back().decision()))).contains(ENCOUNTER);
            assertThat(back().seen().reasons()).isEmpty();
        }

        @Test
        void isStoppedByAnEmergencyAndAClosedRoom() {
            school.room(CLASS).closed();
            refused(back().decision());
            school.room(CLASS).closedUntil(time("9:00"), "done");
            school.emergency(Emergency.Kind.HOLD);
            refused(back().decision());
        }

        @Test
        void countsNowhere() {
            assertThat(PassRules.counting(back().request(), school.facts(), school.book(), school.now()))
                    .isEqualTo(Counting.NOTHING);
            assertThat(PassRules.returning(back().request(), school.facts(), school.now()))
                    .isTrue();
        }

        private Ask back() {
            return school.ask("Ana", CLASS).from(LIBRARY).oneWay();
        }
    }

    @Nested
    class WhatAPassCountsToward {

        @Test
        void everythingWhereAStudentAsksAndTheRoomCounts() {
            assertThat(counting(school.ask("Ana", RESTROOM))).isEqualTo(Counting.EVERYTHING);
            assertThat(counting(school.ask("Ana", RESTROOM).atKiosk())).isEqualTo(Counting.EVERYTHING);
            assertThat(counting(school.ask("Ana", RESTROOM).approved().byTeacher()))
                    .as("a student's pass that a teacher approved")
                    .isEqualTo(Counting.EVERYTHING);
        }

        @Test
        void theRoomsOwnLimitWhereItDoesNot() {
            assertThat(counting(school.ask("Ana", NURSE))).isEqualTo(Counting.ITS_ROOM);
        }

        @Test
        void nothingWhereStaffWriteOrItIsUrgent() {
            assertThat(counting(school.ask("Ana", RESTROOM).byTeacher())).isEqualTo(Counting.NOTHING);
            assertThat(counting(school.ask("Ana", NURSE).urgent())).isEqualTo(Counting.NOTHING);
        }

        @Test
        void whatItDidWhereStaffChangeItsDestination() {
            school.out("Ana", CLASS, LIBRARY);

            assertThat(counting(school.again("Ana", Occasion.CHANGE).to(NURSE).byTeacher()))
                    .isEqualTo(Counting.EVERYTHING);
            assertThat(school.facts().pass(passOf("Ana"))).isPresent();
        }

        private Counting counting(Ask ask) {
            return PassRules.counting(ask.request(), school.facts(), school.book(), school.now());
        }
    }
}
