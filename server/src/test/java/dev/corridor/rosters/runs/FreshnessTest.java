package dev.corridor.rosters.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When exports are missed. */
class FreshnessTest {

    private static final Instant FIRST = Instant.parse("2026-11-02T05:00:00Z");

    private static Instant day(int days) {
        return FIRST.plus(Duration.ofDays(days));
    }

    @Test
    void oneIsMissedAfterFiveDaysWhileNobodyKnowsWhatIsUsual() {
        Freshness made = Freshness.seen(Optional.empty(), FIRST);
        assertThat(made.missed(day(5))).isFalse();
        assertThat(made.missed(day(6))).isTrue();
    }

    @Test
    void whatComesEveryWeekIsMissedAfterTwo() {
        Freshness made = Freshness.seen(Optional.of(Freshness.seen(Optional.empty(), FIRST)), day(7));
        assertThat(made.missed(day(20))).isFalse();
        assertThat(made.missed(day(22))).isTrue();
    }

    @Test
    void theSameAgainIsNoNewerOne() {
        Freshness made = Freshness.seen(Optional.of(new Freshness(day(7), Duration.ofDays(7))), day(7));
        assertThat(made).isEqualTo(new Freshness(day(7), Duration.ofDays(7)));
        assertThat(Freshness.seen(Optional.of(made), FIRST)).isEqualTo(made);
    }

    @Test
    void aLongPauseIsForgottenByAndBy() {
        Optional<Freshness> made = Optional.of(new Freshness(FIRST, Duration.ofDays(16)));
        for (int day = 1; day <= 4; day++) {
            made = Optional.of(Freshness.seen(made, day(day)));
        }
        assertThat(made.orElseThrow().every()).isEqualTo(Duration.ofDays(1));
        assertThat(made.orElseThrow().missed(day(10))).isTrue();
    }
}
