package dev.corridor.rules;

import static dev.corridor.rules.Decisions.inLine;
import static dev.corridor.rules.Decisions.refused;
import static dev.corridor.rules.Decisions.started;
import static dev.corridor.rules.Names.CLASS;
import static dev.corridor.rules.Names.LIBRARY;
import static dev.corridor.rules.Names.OTHER_CLASS;
import static dev.corridor.rules.Names.RESTROOM;
import static dev.corridor.rules.Names.passOf;
import static dev.corridor.rules.Names.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.shared.PassId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who waits, in which order, for how long, and who gets a turn. */
class LineTest {

    private final Lincoln school = new Lincoln();

    @BeforeEach
    void oneAtATimeToTheRestroom() {
        school.room(RESTROOM).maxTo(1);
    }

    @Nested
    class Turns {

        @Test
        void nobodyHasATurnWhileItIsFull() {
            school.out("Ben", CLASS, RESTROOM).waiting("Ana", CLASS, RESTROOM);

            assertThat(plan().nothing()).isTrue();
        }

        @Test
        void theHeadHasItWhenAPlaceIsFree() {
            school.waiting("Ana", CLASS, RESTROOM).waiting("Ben", CLASS, RESTROOM);

            assertThat(plan().turns()).isEqualTo(passes("Ana"));
        }

        @Test
        void asManyAsThereArePlaces() {
            school.room(RESTROOM).maxTo(2);
            school.waiting("Ana", CLASS, RESTROOM)
                    .waiting("Ben", CLASS, RESTROOM)
                    .waiting("Cal", CLASS, RESTROOM);

            assertThat(plan().turns()).isEqualTo(passes("Ana", "Ben"));
        }

        @Test
        void aTurnHoldsItsPlace() {
            school.ready("Ana", CLASS, RESTROOM).waiting("Ben", CLASS, RESTROOM);

            assertThat(plan().nothing()).isTrue();
        }

        @Test
        void anOverduePassGivesUpItsPlace() {
            school.out("Cal", CLASS, RESTROOM, time("9:50"), 10).waiting("Ana", CLASS, RESTROOM);

            assertThat(plan().turns()).isEqualTo(passes("Ana"));
        }

        @Test
        void aPlaceElsewhereIsNotWaitedFor() {
            school.room(LIBRARY).maxTo(1);
            school.out("Ben", CLASS, RESTROOM).waiting("Ana", CLASS, RESTROOM).waiting("Cal", CLASS, LIBRARY);

            assertThat(plan().turns()).isEqualTo(passes("Cal"));
        }

        @Test
        void everyPlaceThePassNeedsMustBeFree() {
            school.hallway(1).out("Ben", CLASS, LIBRARY).waiting("Ana", CLASS, RESTROOM);
            assertThat(plan().nothing()).isTrue();

            school.hallway(2);
            assertThat(plan().turns()).isEqualTo(passes("Ana"));
        }

        @Test
        void aLoweredCapGivesNoTurnsUntilBelow() {
            school.out("Ben", CLASS, RESTROOM).out("Cal", CLASS, RESTROOM).waiting("Ana", CLASS, RESTROOM);

            assertThat(plan().nothing()).isTrue();
        }

        @Test
        void whoMustNotMeetSomebodyIsPassedOverAndKeepsTheirPlace() {
            school.apart("Ana", "Dee").out("Dee", CLASS, LIBRARY);
            school.waiting("Ana", CLASS, RESTROOM).waiting("Ben", CLASS, RESTROOM);

            assertThat(plan().turns()).isEqualTo(passes("Ben"));
            assertThat(Line.order(school.facts(), school.book()).getFirst().id())
                    .isEqualTo(passOf("Ana"));
        }

        @Test
        void twoWhoMustNotMeetHaveNoTurnAtTheSameTime() {
            school.apart("Ana", "Ben").room(RESTROOM).maxTo(3);
            school.waiting("Ana", CLASS, RESTROOM)
                    .waiting("Ben", CLASS, RESTROOM)
                    .waiting("Cal", CLASS, RESTROOM);

            assertThat(plan().turns()).isEqualTo(passes("Ana", "Cal"));
        }

        @Test
        void whoIsExemptFromTheLineGoesToItsHead() {
            school.exempt("Cal", Exemption.LINE);
            school.waiting("Ana", CLASS, RESTROOM)
                    .waiting("Ben", CLASS, RESTROOM)
                    .waiting("Cal", CLASS, RESTROOM);

            assertThat(plan().turns()).isEqualTo(passes("Cal"));
        }

        @Test
        void butNotAfterMissingATurn() {
            school.exempt("Cal", Exemption.LINE);
            school.waiting("Ana", CLASS, RESTROOM).waitingAfterMissing("Cal", CLASS, RESTROOM);

            assertThat(plan().turns()).isEqualTo(passes("Ana"));
        }

        @Test
        void whoIsExemptFromTheHallwaysCapacityDoesNotWaitForIt() {
            school.hallway(1).out("Ben", CLASS, LIBRARY).exempt("Ana", Exemption.HALLWAY);
            school.waiting("Cal", CLASS, RESTROOM).waiting("Ana", CLASS, RESTROOM);

            assertThat(plan().turns()).isEqualTo(passes("Ana"));
        }

        @Test
        void theyPauseInNoFlyTimeAndAreTakenBackWithoutBeingMissed() {
            school.noFly(new NoFly(0, 10, 0, 0, List.of(), Set.of())).at("10:30");
            school.room(RESTROOM).maxTo(3);
            school.ready("Ana", CLASS, RESTROOM).waiting("Ben", CLASS, RESTROOM);

            assertThat(plan()).isEqualTo(new Line.Plan(List.of(), passes("Ana")));
        }

        @Test
        void theyAreNotGivenInAHoldNorToAClosedOrFromAPausedRoom() {
            school.waiting("Ana", CLASS, RESTROOM);

            school.room(CLASS).pausedUntil("10:30");
            assertThat(plan().nothing()).isTrue();
            school.at("10:30").room(RESTROOM).closed();
            assertThat(plan().nothing()).isTrue();
            school.room(RESTROOM).closedUntil(time("10:00"), "done");
            assertThat(plan().turns()).isEqualTo(passes("Ana"));
            school.emergency(Emergency.Kind.HOLD);
            assertThat(plan().nothing()).isTrue();
        }

        @Test
        void whatWasSettledWhenJoiningIsNotAskedAgain() {
            school.cooldown(30).limit(new LimitScope.All(), LimitPeriod.DAY, 0).waiting("Ana", CLASS, RESTROOM);
            school.room(RESTROOM).minutes(2).only(TravelType.ONE_WAY).restricted(new Restriction.AnyTeacher());
            school.student("Ana").lastOut("9:50", "9:55");

            assertThat(plan().turns()).isEqualTo(passes("Ana"));
        }

        @Test
        void nobodyOvertakesATurnThatIsDue() {
            school.waiting("Ana", CLASS, RESTROOM);

            assertThat(inLine(school.ask("Ben", RESTROOM).decision()).place()).hasValue(1);
        }

        @Test
        void aTurnStartsThePass() {
            school.ready("Ana", CLASS, RESTROOM);

            started(school.again("Ana", Occasion.TURN).decision());
        }

        @Test
        void aTurnIsNoGoodWhereSomebodyMeanwhileSetOutWhoMustNotBeMet() {
            school.apart("Ana", "Ben").ready("Ana", CLASS, RESTROOM).out("Ben", CLASS, LIBRARY);

            assertThat(inLine(school.again("Ana", Occasion.TURN).decision()).full())
                    .containsExactly(new Reason.Encounter());
        }
    }

    @Nested
    class Waiting {

        @Test
        void thePlaceIsBehindAllWhoWaitForTheSame() {
            school.room(LIBRARY).maxTo(1);
            school.out("Ben", CLASS, RESTROOM)
                    .out("Eve", CLASS, LIBRARY)
                    .waiting("Cal", OTHER_CLASS, RESTROOM)
                    .waiting("Dee", OTHER_CLASS, LIBRARY);

            assertThat(inLine(school.ask("Ana", RESTROOM).decision()).place()).hasValue(2);
        }

        @Test
        void whoWaitsAlreadyKeepsTheirPlace() {
            school.out("Ben", CLASS, RESTROOM).waiting("Cal", CLASS, RESTROOM).waiting("Ana", CLASS, RESTROOM);

            assertThat(inLine(school.again("Cal", Occasion.TURN).decision()).place())
                    .hasValue(1);
            assertThat(inLine(school.again("Ana", Occasion.TURN).decision()).place())
                    .hasValue(2);
        }

        @Test
        void whoIsExemptIsFirst() {
            school.exempt("Ana", Exemption.LINE).out("Ben", CLASS, RESTROOM).waiting("Cal", CLASS, RESTROOM);

            assertThat(inLine(school.ask("Ana", RESTROOM).decision()).place()).hasValue(1);
        }

        @Test
        void theEstimateIsTheTimeLeftOfWhoIsThere() {
            school.out("Ben", CLASS, RESTROOM, time("9:58"), 5);

            assertThat(inLine(school.ask("Ana", RESTROOM).decision()).estimate())
                    .hasMinutes(3);
        }

        @Test
        void andTheTimeOfThoseAhead() {
            school.out("Ben", CLASS, RESTROOM, time("9:58"), 5).waiting("Cal", CLASS, RESTROOM);

            assertThat(inLine(school.ask("Ana", RESTROOM).decision()).estimate())
                    .hasMinutes(8);
        }

        @Test
        void itIsNeverLessThanAMinuteNorMoreThanAnHour() {
            school.out("Ben", CLASS, RESTROOM, time("9:55").plusSeconds(5), 5);
            assertThat(inLine(school.ask("Ana", RESTROOM).decision()).estimate())
                    .hasMinutes(1);

            school.room(LIBRARY).maxTo(0);
            assertThat(inLine(school.ask("Ana", LIBRARY).decision()).estimate()).hasMinutes(60);
        }

        @Test
        void itIsTheLongestOfThePlacesWaitedFor() {
            school.room(CLASS).maxFrom(1);
            school.out("Ben", OTHER_CLASS, RESTROOM, time("9:58"), 5).out("Cal", CLASS, LIBRARY, time("9:58"), 9);

            assertThat(inLine(school.ask("Ana", RESTROOM).decision()).estimate())
                    .hasMinutes(7);
        }

        @Test
        void theLengthOfTheLineIsOfThoseWhoWaitForTheRoom() {
            school.out("Ben", CLASS, RESTROOM).waiting("Cal", CLASS, RESTROOM).ready("Dee", CLASS, LIBRARY);

            assertThat(Line.length(school.facts(), Names.roomId(RESTROOM))).isEqualTo(1);
        }
    }

    @Test
    void aChangeOfDestinationCannotWait() {
        school.out("Ben", OTHER_CLASS, RESTROOM).out("Ana", CLASS, LIBRARY);

        refused(school.again("Ana", Occasion.CHANGE).to(RESTROOM).decision());
    }

    private Line.Plan plan() {
        return Line.plan(school.facts(), school.book(), school.now());
    }

    private static List<PassId> passes(String... students) {
        return Arrays.stream(students).map(Names::passOf).toList();
    }
}
