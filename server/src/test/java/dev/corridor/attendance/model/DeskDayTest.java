package dev.corridor.attendance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corridor.rules.Absence;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a day of entries comes to. */
class DeskDayTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-30T06:00:00Z");
    private static final Instant NEXT = Instant.parse("2026-12-01T06:00:00Z");
    private static final Instant AT = Instant.parse("2026-11-30T15:00:00Z");

    private static Entry entry(Kind kind, Optional<Instant> back) {
        return entry(kind, AT, back);
    }

    private static Entry entry(Kind kind, Instant at, Optional<Instant> back) {
        return new Entry(
                new EntryId(Ids.next()),
                new PersonId(Ids.next()),
                LocalDate.of(2026, 11, 30),
                kind,
                at,
                back,
                Optional.empty(),
                false,
                Optional.empty(),
                new PersonId(Ids.next()));
    }

    private static DeskDay day(Kind... kinds) {
        return new DeskDay(
                Stream.of(kinds).map(kind -> entry(kind, Optional.empty())).toList());
    }

    private static Optional<Absence> absence(DeskDay day) {
        return day.absence(MIDNIGHT, NEXT);
    }

    @Test
    void whoWasNotSpokenOfIsHere() {
        assertThat(absence(day())).isEmpty();
        assertThat(day().may(AT)).containsExactlyInAnyOrder(Kind.LATE, Kind.EARLY, Kind.ABSENT);
    }

    @Test
    void whoIsAbsentIsAwayAllDayUntilTheArrival() {
        assertThat(absence(day(Kind.ABSENT))).contains(new Absence(MIDNIGHT, NEXT));
        assertThat(day(Kind.ABSENT).may(AT)).containsExactly(Kind.LATE);
        assertThat(absence(day(Kind.ABSENT, Kind.LATE))).isEmpty();
    }

    @Test
    void whoLeftIsAwayUntilExpectedBackOrTheEndOfTheDay() {
        assertThat(absence(day(Kind.LATE, Kind.EARLY))).contains(new Absence(AT, NEXT));
        Instant noon = AT.plusSeconds(3 * 3600);
        assertThat(absence(new DeskDay(List.of(entry(Kind.EARLY, Optional.of(noon))))))
                .contains(new Absence(AT, noon));
        assertThat(absence(day(Kind.EARLY, Kind.BACK))).isEmpty();
        assertThat(day(Kind.EARLY).may(AT)).containsExactly(Kind.BACK);
    }

    @Test
    void theSameSaidTwiceIsKnownAndLeavingAgainIsNot() {
        assertThat(day(Kind.LATE, Kind.EARLY).same(Kind.LATE, AT, AT)).isPresent();
        assertThat(day(Kind.EARLY).same(Kind.EARLY, AT, AT)).isPresent();
        assertThat(day(Kind.EARLY, Kind.BACK).same(Kind.EARLY, AT, AT)).isEmpty();
        assertThat(day(Kind.ABSENT, Kind.LATE).same(Kind.ABSENT, AT, AT)).isEmpty();
    }

    @Test
    void whoIsToLeaveLaterIsHereUntilThen() {
        Instant leaves = AT.plusSeconds(3 * 3600);
        Entry planned = entry(Kind.EARLY, leaves, Optional.empty());
        DeskDay day = new DeskDay(List.of(planned, entry(Kind.LATE, Optional.empty())));
        assertThat(absence(day)).contains(new Absence(leaves, NEXT));
        assertThat(day.last(AT).map(Entry::kind)).contains(Kind.LATE);
        assertThat(day.planned(AT)).contains(planned);
        assertThat(day.planned(leaves)).isEmpty();
        assertThat(day.may(AT)).as("at another time").containsExactly(Kind.EARLY);
        assertThat(day.may(leaves)).containsExactly(Kind.BACK);
        assertThat(day.same(Kind.EARLY, leaves, AT)).contains(planned);
        assertThat(day.same(Kind.EARLY, AT, AT)).as("leaves now instead").isEmpty();
        assertThat(absence(day.without(planned))).isEmpty();
    }

    @Test
    void settingsNameEachWrongReason() {
        DeskSettings.Reason bus = new DeskSettings.Reason("Bus", true);
        DeskSettings wrong = new DeskSettings(
                List.of(bus, new DeskSettings.Reason(" bus ", false)),
                List.of(),
                List.of(new DeskSettings.Reason("x".repeat(61), true)),
                DeskSettings.Paper.LABEL,
                "");
        assertThatThrownBy(wrong::checked)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(Problem.FieldError::field)
                                .containsExactly("late[1].name", "early", "absent[0].name"));
        assertThat(DeskSettings.defaults().checked()).isEqualTo(DeskSettings.defaults());
    }
}
