package dev.corridor.schools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.schools.SchoolCalendar.Rotation;
import dev.corridor.schools.SchoolCalendar.Special;
import dev.corridor.schools.SchoolCalendar.Turn;
import dev.corridor.shared.Ids;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchoolYearTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);

    private final BellSchedule regular =
            bells("Regular", EnumSet.complementOf(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
    private final BellSchedule early = bells("Early release", Set.of());
    private final BellSchedule blocks = bells("Blocks", Set.of());

    @Test
    void aWeekdayHasTheBellsThatNameIt() {
        SchoolYear year = year(null);

        assertThat(year.on(MONDAY).schedule()).contains(regular);
        assertThat(year.on(MONDAY).school()).isTrue();
        assertThat(year.on(MONDAY.plusDays(5)).schedule()).isEmpty();
        assertThat(year.on(MONDAY.plusDays(5)).school()).isFalse();
    }

    @Test
    void holidaysHaveNoBells() {
        SchoolYear year = year(null, off("Fall break", MONDAY, MONDAY.plusDays(2)));

        assertThat(year.on(MONDAY.plusDays(2)).school()).isFalse();
        assertThat(year.on(MONDAY.plusDays(2)).name()).contains("Fall break");
        assertThat(year.on(MONDAY.plusDays(3)).schedule()).contains(regular);
        assertThat(year.on(MONDAY.minusDays(3)).name()).isEmpty();
    }

    @Test
    void aSpecialDayHasItsOwnBellsEvenOnASaturday() {
        LocalDate saturday = MONDAY.plusDays(5);
        SchoolYear year = year(null, new Special(saturday, saturday, "Make-up day", true, early.id(), null));

        assertThat(year.on(saturday).schedule()).contains(early);
        assertThat(year.on(saturday).school()).isTrue();
    }

    @Test
    void turnsPassOverWeekendsAndHolidays() {
        SchoolYear year = year(ab(null), off("Holiday", MONDAY.plusDays(1), MONDAY.plusDays(1)));

        assertThat(turns(year, 8)).containsExactly("A", "-", "B", "A", "B", "-", "-", "A");
        assertThat(year.on(MONDAY.minusDays(3)).turn()).isEmpty();
    }

    @Test
    void aTurnMayHaveItsOwnBells() {
        SchoolYear year = year(ab(blocks.id()));

        assertThat(year.on(MONDAY).schedule()).contains(regular);
        assertThat(year.on(MONDAY.plusDays(1)).schedule()).contains(blocks);
    }

    @Test
    void aDayMaySayWhichTurnItIsAndShiftsNoOther() {
        LocalDate tuesday = MONDAY.plusDays(1);
        SchoolYear year = year(ab(null), new Special(tuesday, tuesday, "Assembly", true, null, "A"));

        assertThat(turns(year, 4)).containsExactly("A", "A", "A", "B");
        assertThat(year.on(tuesday).schedule()).contains(regular);
    }

    private List<String> turns(SchoolYear year, int days) {
        return MONDAY.datesUntil(MONDAY.plusDays(days))
                .map(date -> year.on(date).turn().orElse("-"))
                .toList();
    }

    private SchoolYear year(@Nullable Rotation rotation, Special... days) {
        return new SchoolYear(List.of(regular, early, blocks), new SchoolCalendar(rotation, List.of(days), List.of()));
    }

    private static Rotation ab(@Nullable ScheduleId bellsOfB) {
        return new Rotation(MONDAY, List.of(new Turn("A", null), new Turn("B", bellsOfB)));
    }

    private static Special off(String name, LocalDate from, LocalDate to) {
        return new Special(from, to, name, false, null, null);
    }

    private static BellSchedule bells(String name, Set<DayOfWeek> weekdays) {
        return new BellSchedule(
                new ScheduleId(Ids.next()),
                name,
                weekdays,
                List.of(new BellSchedule.Period("1", LocalTime.of(8, 0), LocalTime.of(9, 0))),
                NoFlyTimes.NONE,
                1);
    }
}
