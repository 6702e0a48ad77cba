package dev.corridor.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corridor.places.OutOfOffice.Who;
import dev.corridor.rules.Away.Stretch;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutOfOfficeTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final LocalDate MONDAY = LocalDate.parse("2026-10-26");
    private static final PersonId DIAZ = new PersonId(Ids.next());

    private static List<Stretch> away(
            LocalDate from, LocalDate until, @Nullable String at, @Nullable String to, DayOfWeek... on) {
        OutOfOffice one = new OutOfOffice(
                new OutOfOfficeId(Ids.next()),
                new Who.Person(DIAZ),
                new OutOfOffice.Term(
                        from,
                        until,
                        at == null ? null : LocalTime.parse(at),
                        to == null ? null : LocalTime.parse(to),
                        Set.of(on)));
        List<LocalDate> days = MONDAY.datesUntil(MONDAY.plusDays(14)).toList();
        return OutOfOffice.on(List.of(one), days, CHICAGO).staff().getOrDefault(DIAZ, List.of());
    }

    @Test
    void repeatsOnWeekdaysByTheClockOnTheWall() {
        List<Stretch> stretches =
                away(MONDAY, MONDAY.plusDays(13), "09:00", "10:30", DayOfWeek.FRIDAY, DayOfWeek.MONDAY);
        assertThat(stretches)
                .extracting(Stretch::from)
                .as("clocks go back on November 1")
                .containsExactly(
                        Instant.parse("2026-10-26T14:00:00Z"),
                        Instant.parse("2026-10-30T14:00:00Z"),
                        Instant.parse("2026-11-02T15:00:00Z"),
                        Instant.parse("2026-11-06T15:00:00Z"));
        assertThat(stretches)
                .allMatch(one -> Duration.between(one.from(), one.until()).equals(Duration.ofMinutes(90)));
    }

    @Test
    void allDayIsFromMidnightToMidnight() {
        assertThat(away(MONDAY, MONDAY.plusDays(1), null, null))
                .containsExactly(
                        new Stretch(Instant.parse("2026-10-26T05:00:00Z"), Instant.parse("2026-10-27T05:00:00Z")),
                        new Stretch(Instant.parse("2026-10-27T05:00:00Z"), Instant.parse("2026-10-28T05:00:00Z")));
        assertThat(away(MONDAY.minusDays(9), MONDAY.minusDays(1), null, null)).isEmpty();
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThatThrownBy(() -> away(MONDAY, MONDAY.minusDays(1), null, null)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> away(MONDAY, MONDAY.plusDays(500), null, null)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> away(MONDAY, MONDAY, "10:00", null)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> away(MONDAY, MONDAY, "10:00", "10:00")).isInstanceOf(Problem.class);
    }
}
