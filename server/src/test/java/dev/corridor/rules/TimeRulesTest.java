package dev.corridor.rules;

import static dev.corridor.rules.Decisions.codes;
import static dev.corridor.rules.Decisions.refused;
import static dev.corridor.rules.Decisions.refusedUntil;
import static dev.corridor.rules.Decisions.started;
import static dev.corridor.rules.Names.CLASS;
import static dev.corridor.rules.Names.LIBRARY;
import static dev.corridor.rules.Names.NURSE;
import static dev.corridor.rules.Names.RESTROOM;
import static dev.corridor.rules.Names.clock;
import static dev.corridor.rules.Names.roomId;
import static dev.corridor.rules.Names.time;
import static dev.corridor.rules.Names.tomorrow;
import static dev.corridor.rules.ReasonCode.COOLDOWN;
import static dev.corridor.rules.ReasonCode.NO_FLY;
import static dev.corridor.rules.ReasonCode.OUTSIDE_HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** School hours, no-fly time and cooldown: what waiting alone settles. */
class TimeRulesTest {

    private final Lincoln school = new Lincoln();

    @Nested
    class OutsideTheSchoolDay {

        @Test
        void passesOpenWithTheFirstBell() {
            refusedUntil(school.at("7:30").ask("Ana", RESTROOM).decision(), time("8:00"), OUTSIDE_HOURS);
            started(school.at("8:00").ask("Ana", RESTROOM).decision());
        }

        @Test
        void afterTheLastBellTheyOpenOnTheNextDay() {
            refusedUntil(school.at("13:10").ask("Ana", RESTROOM).decision(), tomorrow("8:00"), OUTSIDE_HOURS);
        }

        @Test
        void betweenLessonsIsWithinTheDay() {
            started(school.at("11:50").ask("Ana", RESTROOM).decision());
        }

        @Test
        void staffAreFreeAndToldSo() {
            assertThat(codes(started(
                            school.at("14:00").ask("Ana", RESTROOM).byTeacher().decision())))
                    .containsExactly(OUTSIDE_HOURS);
        }

        @Test
        void aDayWithoutAScheduleHasNoHours() {
            RuleBook book = school.book();
            RuleBook saturday = new RuleBook(
                    book.school(),
                    new SchoolDays(Names.ZONE, List.of(DaySchedule.free(Names.MONDAY, Names.ZONE))),
                    book.rooms(),
                    book.limits(),
                    book.encounters(),
                    Map.of(),
                    Optional.empty(),
                    Away.NOBODY);

            started(PassRules.decide(
                    school.ask("Ana", RESTROOM).request(), HallFacts.empty(), saturday, time("22:00")));
        }
    }

    @Nested
    class InNoFlyTime {

        private final NoFly tenFirstAndLast = new NoFly(10, 10, 0, 0, List.of(), Set.of());

        @ParameterizedTest
        @CsvSource({
            "9:49, , ",
            "9:50, 10:00, FIRST_OF_PERIOD",
            "9:59, 10:00, FIRST_OF_PERIOD",
            "10:00, , ",
            "10:29, , ",
            "10:30, 10:40, LAST_OF_PERIOD",
            "10:39, 10:40, LAST_OF_PERIOD",
            "10:40, , "
        })
        void lessonsBeginAndEndInPeace(String now, String until, NoFlyWindow.Cause cause) {
            school.noFly(tenFirstAndLast).at(now);

            if (until == null) {
                started(school.ask("Ana", RESTROOM).decision());
            } else {
                assertThat(school.ask("Ana", RESTROOM).decision().reasons())
                        .containsExactly(new Reason.NoFlyTime(cause, 10, Optional.of(time(until))));
            }
        }

        @Test
        void staffAreFreeAndToldSo() {
            assertThat(codes(started(school.noFly(tenFirstAndLast)
                            .at("9:55")
                            .ask("Ana", RESTROOM)
                            .byTeacher()
                            .decision())))
                    .containsExactly(NO_FLY);
        }

        @Test
        void theNextAllowedTimeLooksPastAdjoiningWindows() {
            NoFly.Range lunch = new NoFly.Range(clock("10:40"), clock("10:50"));
            school.noFly(new NoFly(10, 10, 0, 0, List.of(lunch), Set.of())).at("10:35");

            refusedUntil(school.ask("Ana", RESTROOM).decision(), time("10:55"), NO_FLY);
        }

        @Test
        void theLastMinutesOfTheDayLeadToTheNextDayAndItsOwnFirstMinutes() {
            school.noFly(new NoFly(0, 0, 15, 20, List.of(), Set.of())).at("12:55");

            refusedUntil(school.ask("Ana", RESTROOM).decision(), tomorrow("8:15"), NO_FLY);
        }

        @Test
        void ofOverlappingWindowsTheOneThatLastsLongestIsTold() {
            NoFly.Range assembly = new NoFly.Range(clock("9:55"), clock("10:20"));
            school.noFly(new NoFly(10, 0, 0, 0, List.of(assembly), Set.of())).at("9:57");

            assertThat(school.ask("Ana", RESTROOM).decision().reasons())
                    .containsExactly(new Reason.NoFlyTime(NoFlyWindow.Cause.RANGE, 25, Optional.of(time("10:20"))));
        }

        @Test
        void exemptRoomsStayOpen() {
            school.noFly(new NoFly(10, 10, 0, 0, List.of(), Set.of(roomId(NURSE))))
                    .at("9:55");

            started(school.ask("Ana", NURSE).decision());
            refused(school.ask("Ana", RESTROOM).decision());
        }

        @Test
        void aWindowLongerThanItsLessonIsTheLesson() {
            school.noFly(new NoFly(90, 0, 0, 0, List.of(), Set.of())).at("10:00");

            refusedUntil(school.ask("Ana", RESTROOM).decision(), time("10:40"), NO_FLY);
        }

        @Test
        void theNarrowerSettingWins() {
            school.noFly(new Scoped<>(List.of(
                            new Scoped.Entry<>(new LimitScope.All(), NoFly.NONE),
                            new Scoped.Entry<>(new LimitScope.Grade("9"), tenFirstAndLast))))
                    .at("9:55");
            school.student("Ana").inGrade("9");
            school.student("Ben").inGrade("10");

            refused(school.ask("Ana", RESTROOM).decision());
            started(school.ask("Ben", RESTROOM).decision());
        }

        @Test
        void aStudentMayBeExempt() {
            school.noFly(tenFirstAndLast).at("9:55").exempt("Ana", Exemption.NO_FLY);

            started(school.ask("Ana", RESTROOM).decision());
        }
    }

    @Nested
    class CoolingDown {

        @Test
        void countsFromTheStartOfTheLastPass() {
            school.cooldown(30).student("Ana").lastOut("9:40", "9:45");

            refusedUntil(school.ask("Ana", RESTROOM).decision(), time("10:10"), COOLDOWN);
            started(school.at("10:10").ask("Ana", RESTROOM).decision());
        }

        @Test
        void orFromItsEndIfTheSchoolPrefers() {
            school.cooldown(30).cooldownFromEnd().student("Ana").lastOut("9:40", "9:45");

            refusedUntil(school.ask("Ana", RESTROOM).decision(), time("10:15"), COOLDOWN);
        }

        @Test
        void aFirstPassNeedsNone() {
            started(school.cooldown(30).ask("Ana", RESTROOM).decision());
        }

        @Test
        void staffAreFreeAndToldSo() {
            school.cooldown(30).student("Ana").lastOut("9:40", "9:45");

            assertThat(started(school.ask("Ana", RESTROOM).byTeacher().decision())
                            .notices())
                    .containsExactly(new Reason.Cooldown(30, Optional.of(time("10:10"))));
        }

        @Test
        void amongGroupsTheMildestWins() {
            school.cooldown(new Scoped<>(List.of(
                    minutes(new LimitScope.All(), 5),
                    minutes(new LimitScope.Group(Names.group("choir")), 60),
                    minutes(new LimitScope.Group(Names.group("band")), 25))));
            school.student("Ana").inGroup("choir").inGroup("band").lastOut("9:40", "9:45");

            refusedUntil(school.ask("Ana", RESTROOM).decision(), time("10:05"), COOLDOWN);
        }

        @Test
        void aStudentMayBeExempt() {
            school.cooldown(30).exempt("Ana", Exemption.COOLDOWN).student("Ana").lastOut("9:55", "9:58");

            started(school.ask("Ana", RESTROOM).decision());
        }

        @Test
        void isNotAskedAgainWhenAPassChangesItsDestination() {
            school.cooldown(30).out("Ana", CLASS, RESTROOM);
            school.student("Ana").lastOut("9:50", "9:52");

            started(school.again("Ana", Occasion.CHANGE).to(LIBRARY).decision());
        }

        private Scoped.Entry<Duration> minutes(LimitScope scope, int minutes) {
            return new Scoped.Entry<>(scope, Duration.ofMinutes(minutes));
        }
    }

    @Nested
    class TogetherTheyTell {

        @Test
        void theSoonestTimeAtWhichAllOfThemAllow() {
            school.noFly(new NoFly(0, 10, 0, 0, List.of(), Set.of()))
                    .cooldown(35)
                    .at("10:00");
            school.student("Ana").lastOut("9:57", "9:58");

            refusedUntil(school.ask("Ana", RESTROOM).decision(), time("10:40"), COOLDOWN);
        }

        @Test
        void noTimeWhereTimeAloneDoesNotHelp() {
            school.cooldown(30).room(RESTROOM).only(TravelType.ONE_WAY);
            school.student("Ana").lastOut("9:57", "9:58");

            assertThat(refused(school.ask("Ana", RESTROOM).decision()).earliest())
                    .isEmpty();
        }

        @Test
        void theNextDayWhereTodayIsOver() {
            school.noFly(new NoFly(0, 0, 0, 0, List.of(), Set.of()));
            school.room(RESTROOM).closedUntil(time("15:00"), "cleaning");

            assertThat(refused(school.ask("Ana", RESTROOM).decision()).earliest())
                    .contains(tomorrow("8:00"));
        }
    }
}
