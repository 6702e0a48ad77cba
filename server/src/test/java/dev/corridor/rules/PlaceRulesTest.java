package dev.corridor.rules;

import static dev.corridor.rules.Decisions.codes;
import static dev.corridor.rules.Decisions.inLine;
import static dev.corridor.rules.Decisions.refused;
import static dev.corridor.rules.Decisions.started;
import static dev.corridor.rules.Decisions.toConfirm;
import static dev.corridor.rules.Names.CLASS;
import static dev.corridor.rules.Names.LIBRARY;
import static dev.corridor.rules.Names.OTHER_CLASS;
import static dev.corridor.rules.Names.RESTROOM;
import static dev.corridor.rules.Names.passOf;
import static dev.corridor.rules.Names.person;
import static dev.corridor.rules.Names.time;
import static dev.corridor.rules.ReasonCode.DESTINATION_FULL;
import static dev.corridor.rules.ReasonCode.ENCOUNTER;
import static dev.corridor.rules.ReasonCode.HALLWAY_FULL;
import static dev.corridor.rules.ReasonCode.ORIGIN_FULL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.shared.PersonId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Capacity to, from and in the hallway, and students who must not meet. */
class PlaceRulesTest {

    private final Lincoln school = new Lincoln();

    @Nested
    class AFullDestination {

        @Test
        void makesStudentsWaitInLine() {
            school.room(RESTROOM).maxTo(2);
            school.out("Ben", CLASS, RESTROOM);
            started(school.ask("Ana", RESTROOM).decision());

            school.out("Cal", OTHER_CLASS, RESTROOM);
            assertThat(inLine(school.ask("Ana", RESTROOM).decision()).full())
                    .containsExactly(new Reason.DestinationFull(2));
        }

        @Test
        void countsPassesToItOnly() {
            school.room(LIBRARY).maxTo(1);
            school.out("Ben", LIBRARY, RESTROOM).waiting("Cal", CLASS, RESTROOM).requested("Dee", CLASS, LIBRARY);

            started(school.ask("Ana", LIBRARY).decision());
        }

        @Test
        void isHeldByWhoArrivedAndByATurn() {
            school.room(RESTROOM).maxTo(2);
            school.arrived("Ben", CLASS, RESTROOM).ready("Cal", CLASS, RESTROOM);

            assertThat(school.ask("Ana", RESTROOM).codes()).containsExactly(DESTINATION_FULL);
        }

        @Test
        void isPassedByStaffAfterConfirming() {
            school.room(RESTROOM).maxTo(1);
            school.out("Ben", CLASS, RESTROOM);

            assertThat(codes(toConfirm(school.ask("Ana", RESTROOM).byTeacher().decision())))
                    .containsExactly(DESTINATION_FULL);
            assertThat(codes(started(school.ask("Ana", RESTROOM)
                            .byTeacher()
                            .confirming(DESTINATION_FULL)
                            .decision())))
                    .as("what was confirmed stays on the pass")
                    .containsExactly(DESTINATION_FULL);
        }

        @Test
        void canBeLeftToAdmins() {
            school.adminsOnly(DESTINATION_FULL).room(RESTROOM).maxTo(1);
            school.out("Ben", CLASS, RESTROOM);

            refused(school.ask("Ana", RESTROOM)
                    .byTeacher()
                    .confirming(DESTINATION_FULL)
                    .decision());
            toConfirm(school.ask("Ana", RESTROOM).byAdmin().decision());
            started(school.ask("Ana", RESTROOM)
                    .byAdmin()
                    .confirming(DESTINATION_FULL)
                    .decision());
        }

        @Test
        void refusesWhereTheLineIsOff() {
            school.noLine().room(RESTROOM).maxTo(1);
            school.out("Ben", CLASS, RESTROOM);

            assertThat(refused(school.ask("Ana", RESTROOM).decision()).earliest())
                    .isEmpty();
        }

        @Test
        void endsNothingWhenItsCapIsLowered() {
            school.room(RESTROOM).maxTo(1);
            school.out("Ben", CLASS, RESTROOM).out("Cal", CLASS, RESTROOM).out("Dee", CLASS, RESTROOM);

            inLine(school.ask("Ana", RESTROOM).decision());
        }
    }

    @Nested
    class OverduePasses {

        @Test
        void freeTheirPlaces() {
            school.room(RESTROOM).maxTo(1);
            school.hallway(1).out("Ben", CLASS, RESTROOM, time("9:50"), 10);

            started(school.ask("Ana", RESTROOM).decision());
        }

        @Test
        void orKeepThemIfTheSchoolPrefers() {
            school.overdueKeepsPlaces().room(RESTROOM).maxTo(1);
            school.hallway(1).out("Ben", CLASS, RESTROOM, time("9:50"), 10);

            assertThat(school.ask("Ana", RESTROOM).codes()).containsExactly(HALLWAY_FULL, DESTINATION_FULL);
        }

        @Test
        void keepThemUntilTheirLastSecond() {
            school.room(RESTROOM).maxTo(1);
            school.out("Ben", CLASS, RESTROOM, time("9:51"), 10);

            inLine(school.ask("Ana", RESTROOM).decision());
        }

        @Test
        void stillCountForOnePassAndForEncounters() {
            school.apart("Ana", "Ben").out("Ben", CLASS, RESTROOM, time("9:50"), 10);

            assertThat(school.ask("Ana", LIBRARY).codes()).containsExactly(ENCOUNTER);
            assertThat(school.ask("Ben", LIBRARY).codes()).containsExactly(ReasonCode.ALREADY_OUT);
        }
    }

    @Test
    void anOriginMayLetOnlySoManyOut() {
        school.room(CLASS).maxFrom(1);
        school.out("Ben", CLASS, LIBRARY).out("Cal", OTHER_CLASS, RESTROOM);

        assertThat(inLine(school.ask("Ana", RESTROOM).decision()).full()).containsExactly(new Reason.OriginFull(1));
        assertThat(codes(toConfirm(school.ask("Ana", RESTROOM).byTeacher().decision())))
                .containsExactly(ORIGIN_FULL);
        started(school.ask("Dee", RESTROOM).from(OTHER_CLASS).decision());
    }

    @Test
    void whoArrivedHasLeftTheHallwayButKeepsTheirRooms() {
        school.hallway(1).arrived("Ben", CLASS, LIBRARY);
        started(school.ask("Ana", RESTROOM).decision());

        school.out("Cal", OTHER_CLASS, LIBRARY);
        assertThat(inLine(school.ask("Ana", RESTROOM).decision()).full()).containsExactly(new Reason.HallwayFull(1));
    }

    @Nested
    class StudentsKeptApart {

        @Test
        void areNotOnTheWayAtTheSameTime() {
            school.apart("Ana", "Ben").out("Ben", OTHER_CLASS, LIBRARY);

            assertThat(inLine(school.ask("Ana", RESTROOM).decision()).full()).containsExactly(new Reason.Encounter());
            started(school.ask("Cal", RESTROOM).decision());
        }

        @Test
        void mayGoOnceTheOtherHasArrived() {
            school.apart("Ana", "Ben").arrived("Ben", OTHER_CLASS, LIBRARY);

            started(school.ask("Ana", RESTROOM).decision());
        }

        @Test
        void countATurnAsBeingOnTheWay() {
            school.apart("Ana", "Ben").ready("Ben", OTHER_CLASS, LIBRARY);

            assertThat(school.ask("Ana", RESTROOM).codes()).containsExactly(ENCOUNTER);
        }

        @Test
        void areConfirmedByStaffWhoSeeWhichRuleItIs() {
            school.apart("Ana", "Ben").out("Ben", OTHER_CLASS, LIBRARY);

            assertThat(toConfirm(school.ask("Ana", RESTROOM).byTeacher().decision())
                            .reasons())
                    .containsExactly(new Reason.Encounter());
        }

        @Test
        void areFreeOfAGroupThatIsOffOrOver() {
            Set<PersonId> both = Set.of(person("Ana"), person("Ben"));
            school.out("Ben", OTHER_CLASS, LIBRARY)
                    .apart(new EncounterGroup(Names.group("off"), both, false, Optional.empty()))
                    .apart(new EncounterGroup(Names.group("over"), both, true, Optional.of(time("10:00"))));

            started(school.ask("Ana", RESTROOM).decision());

            school.apart(new EncounterGroup(Names.group("on"), both, true, Optional.of(time("10:01"))));
            inLine(school.ask("Ana", RESTROOM).decision());
        }

        @Test
        void leaveALogOfWhomTheyWouldHaveMet() {
            school.apart("Ana", "Ben", "Cal").out("Ben", OTHER_CLASS, LIBRARY).arrived("Cal", CLASS, LIBRARY);

            assertThat(Encounters.met(person("Ana"), school.facts(), school.book(), school.now()))
                    .containsExactly(new Encounters.Meeting(Names.group("apart"), person("Ben"), passOf("Ben")));
        }
    }

    @Test
    void everyRuleThatFailsIsTold() {
        school.hallway(1).apart("Ana", "Ben").room(RESTROOM).maxTo(1);
        school.room(CLASS).maxFrom(1);
        school.out("Ben", CLASS, RESTROOM);

        assertThat(school.ask("Ana", RESTROOM).codes())
                .containsExactly(ENCOUNTER, HALLWAY_FULL, DESTINATION_FULL, ORIGIN_FULL);
    }
}
