package dev.corridor.rules;

import static dev.corridor.rules.Decisions.asking;
import static dev.corridor.rules.Decisions.codes;
import static dev.corridor.rules.Decisions.inLine;
import static dev.corridor.rules.Decisions.refused;
import static dev.corridor.rules.Decisions.started;
import static dev.corridor.rules.Names.CLASS;
import static dev.corridor.rules.Names.LIBRARY;
import static dev.corridor.rules.Names.OTHER_CLASS;
import static dev.corridor.rules.Names.RESTROOM;
import static dev.corridor.rules.Names.time;
import static dev.corridor.rules.ReasonCode.COOLDOWN;
import static dev.corridor.rules.ReasonCode.DESTINATION_FULL;
import static dev.corridor.rules.ReasonCode.NEEDS_APPROVAL;
import static dev.corridor.rules.ReasonCode.NOT_NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a student reads: everything but what would tell about another student. */
class StudentViewTest {

    private final Lincoln school = new Lincoln();

    @Test
    void aFullHallwayAndAnEncounterReadTheSame() {
        Decision full = new Lincoln()
                .hallway(1)
                .out("Ben", OTHER_CLASS, LIBRARY)
                .ask("Ana", RESTROOM)
                .seen();
        Decision encounter = new Lincoln()
                .apart("Ana", "Ben")
                .out("Ben", OTHER_CLASS, LIBRARY)
                .ask("Ana", RESTROOM)
                .seen();

        assertThat(full).isEqualTo(encounter);
        assertThat(codes(full)).containsExactly(NOT_NOW);
        assertThat(inLine(full).place()).isEmpty();
        assertThat(inLine(full).estimate()).hasMinutes(3);
    }

    @Test
    void bothTogetherReadNoDifferently() {
        school.hallway(1).apart("Ana", "Ben").out("Ben", OTHER_CLASS, LIBRARY);

        assertThat(codes(school.ask("Ana", RESTROOM).seen())).containsExactly(NOT_NOW);
    }

    @Test
    void withTheLineOffBothAreRefusedAlikeAndWithoutATime() {
        school.noLine().hallway(1).out("Ben", OTHER_CLASS, LIBRARY);

        Decision.Refuse seen = refused(school.ask("Ana", RESTROOM).seen());

        assertThat(codes(seen)).containsExactly(NOT_NOW);
        assertThat(seen.earliest()).isEmpty();
    }

    @Test
    void theOtherReasonsAreToldButThePlaceInLineIsNot() {
        school.apart("Ana", "Ben").room(RESTROOM).maxTo(1);
        school.out("Ben", OTHER_CLASS, RESTROOM).waiting("Cal", CLASS, RESTROOM);

        Decision.JoinLine seen = inLine(school.ask("Ana", RESTROOM).seen());

        assertThat(codes(seen)).containsExactly(DESTINATION_FULL, NOT_NOW);
        assertThat(seen.place()).isEmpty();
    }

    @Test
    void thePlaceIsWithheldTwiceWhereItIsDecidedAndWhereItIsTold() {
        school.apart("Ana", "Ben").out("Ben", OTHER_CLASS, LIBRARY);
        assertThat(inLine(school.ask("Ana", RESTROOM).decision()).place()).isEmpty();

        Decision leaky =
                new Decision.JoinLine(List.of(new Reason.Encounter()), OptionalInt.of(2), Duration.ofMinutes(3));
        assertThat(inLine(StudentView.of(leaky)).place()).isEmpty();
    }

    @Test
    void aLineForARoomAloneHasAPlace() {
        school.room(RESTROOM).maxTo(1);
        school.out("Ben", OTHER_CLASS, RESTROOM).waiting("Cal", CLASS, RESTROOM);

        assertThat(inLine(school.ask("Ana", RESTROOM).seen()).place()).hasValue(2);
    }

    @Test
    void theReasonIsFoldedWhateverTheDecision() {
        school.apart("Ana", "Ben").out("Ben", OTHER_CLASS, LIBRARY);
        school.room(LIBRARY).restricted(new Restriction.AnyTeacher());

        assertThat(codes(asking(school.ask("Ana", LIBRARY).seen()))).containsExactly(NEEDS_APPROVAL, NOT_NOW);

        school.cooldown(30).student("Ana").lastOut("9:50", "9:52");
        Decision.Refuse seen = refused(school.ask("Ana", LIBRARY).seen());
        assertThat(codes(seen)).containsExactly(COOLDOWN, NEEDS_APPROVAL, NOT_NOW);
        assertThat(seen.earliest()).hasValue(time("10:20"));
    }

    @Test
    void theWaitIsTheMeanOfEverybodyOnTheWayAndNotOfWhoIsAvoided() {
        school.apart("Ana", "Ben")
                .out("Ben", OTHER_CLASS, LIBRARY, time("9:58"), 3)
                .out("Cal", OTHER_CLASS, LIBRARY, time("9:58"), 11)
                .arrived("Dee", CLASS, LIBRARY);

        assertThat(inLine(school.ask("Ana", RESTROOM).seen()).estimate()).hasMinutes(5);
    }

    @Test
    void anExemptionFromTheHallwaysCapacityLeavesNoTrace() {
        school.hallway(0).exempt("Ana", Exemption.HALLWAY);

        assertThat(started(school.ask("Ana", RESTROOM).seen()).notices()).isEmpty();
    }
}
