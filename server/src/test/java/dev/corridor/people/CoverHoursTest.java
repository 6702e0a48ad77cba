package dev.corridor.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.rules.DaySchedule;
import dev.corridor.rules.Period;
import dev.corridor.rules.Scoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverHoursTest {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    /** Period 2 comes five minutes after 1; period 3 an hour after 2; the two lunches overlap. */
    private static final DaySchedule DAY = new DaySchedule(
            MONDAY,
            ZONE,
            List.of(
                    period("1", "08:00", "08:45"),
                    period("2", "08:50", "09:35"),
                    period("3", "10:35", "11:20"),
                    period("Lunch A", "11:25", "11:55"),
                    period("Lunch B", "11:40", "12:10")),
            Scoped.none());

    @ParameterizedTest
    @CsvSource({
        "07:44:59, ''",
        "07:45:00, 1",
        "08:44:59, 1",
        "08:45:00, 2",
        "08:50:00, 2",
        "09:34:59, 2",
        "09:35:00, ''",
        "10:19:59, ''",
        "10:20:00, 3",
        "11:19:59, 3",
        "11:20:00, Lunch A",
        "11:26:00, Lunch A/Lunch B",
        "12:09:59, Lunch B",
        "12:10:00, ''",
    })
    void aPeriodIsCoveredFromThePassingTimeBeforeItUntilItsEnd(LocalTime time, String periods) {
        assertThat(String.join("/", CoverHours.at(DAY, at(time)))).isEqualTo(periods);
    }

    @Test
    void aDayWithoutBellsHasNoPeriodToCover() {
        assertThat(CoverHours.at(DaySchedule.free(MONDAY, ZONE), at(LocalTime.NOON)))
                .isEmpty();
    }

    private static Period period(String name, String starts, String ends) {
        return new Period(name, at(LocalTime.parse(starts)), at(LocalTime.parse(ends)));
    }

    private static Instant at(LocalTime time) {
        return MONDAY.atTime(time).atZone(ZONE).toInstant();
    }
}
