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
import static dev.corridor.rules.Names.group;
import static dev.corridor.rules.Names.person;
import static dev.corridor.rules.Names.time;
import static dev.corridor.rules.Names.tomorrow;
import static dev.corridor.rules.ReasonCode.NOT_AN_ORIGIN;
import static dev.corridor.rules.ReasonCode.ORIGIN_PAUSED;
import static dev.corridor.rules.ReasonCode.ROOM_CLOSED;
import static dev.corridor.rules.ReasonCode.ROOM_NOT_VISIBLE;
import static dev.corridor.rules.ReasonCode.TOO_LONG;
import static dev.corridor.rules.ReasonCode.TRAVEL_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the two rooms say: closed, hidden, no origin, paused, and about the trip itself. */
class DoorRulesTest {

    private final Lincoln school = new Lincoln();

    @Nested
    class AClosedRoom {

        @Test
        void refusesWithReasonAndTime() {
            school.room(RESTROOM).closedUntil(time("10:20"), "The floor is wet");

            assertThat(school.ask("Ana", RESTROOM).decision().reasons())
                    .containsExactly(new Reason.RoomClosed(
                            Side.DESTINATION, Optional.of("The floor is wet"), Optional.of(time("10:20"))));
            refusedUntil(school.ask("Ana", RESTROOM).decision(), time("10:20"), ROOM_CLOSED);
            started(school.at("10:20").ask("Ana", RESTROOM).decision());
        }

        @Test
        void mayHaveNoTime() {
            school.room(RESTROOM).closed();

            assertThat(refused(school.ask("Ana", RESTROOM).decision()).earliest())
                    .isEmpty();
        }

        @Test
        void isOpenedByAdminsOnly() {
            school.room(NURSE).closed();

            refused(school.ask("Ana", NURSE).urgent().decision());
            refused(school.ask("Ana", NURSE).byTeacher().confirming(ROOM_CLOSED).decision());
            started(school.ask("Ana", NURSE).byAdmin().confirming(ROOM_CLOSED).decision());
        }

        @Test
        void keepsItsDailyHours() {
            school.room(LIBRARY).open("10:10", "12:00");

            refusedUntil(school.at("9:55").ask("Ana", LIBRARY).decision(), time("10:10"), ROOM_CLOSED);
            started(school.at("10:10").ask("Ana", LIBRARY).decision());
            refusedUntil(school.at("12:30").ask("Ana", LIBRARY).decision(), tomorrow("10:10"), ROOM_CLOSED);
        }

        @Test
        void opensAfterItsClosureWhenItsHoursAllow() {
            school.room(LIBRARY).open("8:00", "10:10").closedUntil(time("10:20"), "Testing");

            refusedUntil(school.ask("Ana", LIBRARY).decision(), tomorrow("8:00"), ROOM_CLOSED);
        }

        @Test
        void letsOutWhoIsIn() {
            school.room(CLASS).closed();

            started(school.ask("Ana", RESTROOM).decision());
        }

        @Test
        void isWhatARoomThatIsGoneCountsAs() {
            school.without(LIBRARY);

            assertThat(school.ask("Ana", LIBRARY).codes()).containsExactly(ROOM_CLOSED);
            assertThat(school.ask("Ana", RESTROOM).from(LIBRARY).codes()).containsExactly(ROOM_CLOSED);
        }
    }

    @Nested
    class AHiddenRoom {

        @Test
        void isOpenToThoseItIsOnlyFor() {
            school.room(LIBRARY).visible(new Visibility.Only(students("Ana", "9", "choir")));
            school.student("Ben").inGrade("9");
            school.student("Cal").inGroup("choir");

            started(school.ask("Ana", LIBRARY).decision());
            started(school.ask("Ben", LIBRARY).decision());
            started(school.ask("Cal", LIBRARY).decision());
            assertThat(school.ask("Dee", LIBRARY).codes()).containsExactly(ROOM_NOT_VISIBLE);
        }

        @Test
        void isClosedToThoseItIsNotFor() {
            school.room(LIBRARY).visible(new Visibility.Except(students("Ana", "9", "choir")));

            refused(school.ask("Ana", LIBRARY).decision());
            started(school.ask("Dee", LIBRARY).decision());
        }

        @Test
        void isOpenToStaffAfterConfirming() {
            school.room(LIBRARY).visible(new Visibility.Except(students("Ana", "9", "choir")));

            assertThat(codes(toConfirm(school.ask("Ana", LIBRARY).byTeacher().decision())))
                    .containsExactly(ROOM_NOT_VISIBLE);
            started(school.ask("Ana", LIBRARY)
                    .byTeacher()
                    .confirming(ROOM_NOT_VISIBLE)
                    .decision());
        }

        private Visibility.Students students(String name, String grade, String group) {
            return new Visibility.Students(Set.of(person(name)), Set.of(grade), Set.of(group(group)));
        }
    }

    @Test
    void studentsDoNotStartFromARoomThatIsNoOrigin() {
        assertThat(school.ask("Ana", LIBRARY).from(RESTROOM).codes()).containsExactly(NOT_AN_ORIGIN);
        refused(school.ask("Ana", LIBRARY).from(RESTROOM).decision());
        started(school.ask("Ana", LIBRARY)
                .from(RESTROOM)
                .byTeacher()
                .confirming(NOT_AN_ORIGIN)
                .decision());
    }

    @Test
    void aTeacherPausesPassesFromTheirRoomUntilATime() {
        school.room(CLASS).pausedUntil("10:20");

        refusedUntil(school.ask("Ana", RESTROOM).decision(), time("10:20"), ORIGIN_PAUSED);
        assertThat(codes(toConfirm(school.ask("Ana", RESTROOM).byTeacher().decision())))
                .containsExactly(ORIGIN_PAUSED);
        started(school.ask("Ana", CLASS).from(LIBRARY).decision());
        started(school.at("10:20").ask("Ana", RESTROOM).decision());
    }

    @Test
    void aRoomSaysHowOneMayTravelToIt() {
        school.room(LIBRARY).only(TravelType.ONE_WAY);

        assertThat(school.ask("Ana", LIBRARY).decision().reasons())
                .containsExactly(new Reason.WrongTravelType(TravelType.ROUND_TRIP));
        started(school.ask("Ana", LIBRARY).oneWay().decision());
        assertThat(started(school.ask("Ana", LIBRARY).byTeacher().decision()).notices())
                .as("staff are free, without a word")
                .isEmpty();
        assertThat(school.ask("Ana", LIBRARY).codes()).containsExactly(TRAVEL_TYPE);
    }

    @Test
    void aRoomSaysHowLong() {
        assertThat(school.ask("Ana", RESTROOM).minutes(6).decision().reasons())
                .containsExactly(new Reason.TooLong(6, 5));
        refused(school.ask("Ana", RESTROOM).minutes(6).decision());
        started(school.ask("Ana", RESTROOM).minutes(5).decision());
        assertThat(started(school.ask("Ana", RESTROOM).minutes(30).byTeacher().decision())
                        .limit())
                .hasMinutes(30);
        assertThat(school.ask("Ana", RESTROOM).minutes(6).codes()).containsExactly(TOO_LONG);
    }

    @Test
    void whoNamesNoMinutesGetsTheRoomsLimit() {
        assertThat(started(school.ask("Ana", RESTROOM).asLongAsAllowed().decision())
                        .limit())
                .hasMinutes(5);
    }
}
