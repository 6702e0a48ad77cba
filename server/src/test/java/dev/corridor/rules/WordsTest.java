package dev.corridor.rules;

import static dev.corridor.rules.Names.roomId;
import static dev.corridor.rules.Names.time;
import static dev.corridor.rules.Names.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.shared.RoomId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reasons in plain English. */
class WordsTest {

    private final Words words = new Words(Names.ZONE, time("10:00"));

    @Test
    void aStudentReadsTheFactAndThenWhen() {
        assertThat(words.toStudent(
                        new Reason.NoFlyTime(NoFlyWindow.Cause.LAST_OF_PERIOD, 10, Optional.of(time("11:01")))))
                .isEqualTo("Passes pause for the last 10 minutes of class. Passes open at 11:01.");
        assertThat(words.toStudent(new Reason.Cooldown(30, Optional.of(time("10:40")))))
                .isEqualTo("You can start your next pass at 10:40.");
        assertThat(words.toStudent(new Reason.RoomClosed(
                        Side.DESTINATION, Optional.of("The floor is wet"), Optional.of(time("10:30")))))
                .isEqualTo("Closed until 10:30: The floor is wet.");
    }

    @Test
    void anotherDayIsNamed() {
        assertThat(words.toStudent(new Reason.OutsideHours(Optional.of(tomorrow("8:00")))))
                .isEqualTo("School is not in session. Passes open on Tuesday 8:00.");
    }

    @Test
    void aLimitSaysHowManyAndWhatCanBeDone() {
        assertThat(words.toStudent(limit(Optional.empty(), LimitPeriod.DAY, 4)))
                .isEqualTo("You've used your 4 passes today. You can still ask.");
        assertThat(words.toStudent(new Reason.LimitReached(Optional.of(roomId(Names.LIBRARY)), LimitPeriod.WEEK, 1, 1)))
                .isEqualTo("You've used your pass to this room this week. You can still ask.");
        assertThat(words.toStudent(limit(Optional.empty(), LimitPeriod.TERM, 0)))
                .isEqualTo("You have no passes this term. You can still ask.");
    }

    @Test
    void anEncounterAndAFullHallwayAreOneSentenceToStudentsAndTwoToStaff() {
        assertThat(words.toStudent(new Reason.Encounter()))
                .isEqualTo(words.toStudent(new Reason.HallwayFull(30)))
                .isEqualTo(words.toStudent(new Reason.NotNow()))
                .isEqualTo("You can't go just yet.");
        assertThat(words.toStaff(new Reason.HallwayFull(30))).isEqualTo("The hallway is full: 30 are out.");
        assertThat(words.toStaff(new Reason.Encounter()))
                .isEqualTo("Somebody this student is kept apart from is on the way.");
    }

    private static Reason limit(Optional<RoomId> room, LimitPeriod per, int of) {
        return new Reason.LimitReached(room, per, of, of);
    }
}
