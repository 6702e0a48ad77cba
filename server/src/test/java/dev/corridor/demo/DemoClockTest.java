package dev.corridor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClockTest {

    private static final Instant SUNDAY_NIGHT = at("2026-11-22T20:00");
    private static final Instant MONDAY_MORNING = at("2026-11-23T10:12");

    private static Instant at(String local) {
        return ZonedDateTime.of(LocalDateTime.parse(local), SampleDistrict.ZONE).toInstant();
    }

    @Test
    void standsStillWhileSchoolIsOn() {
        assertThat(DemoClock.toSchoolHours(at("2026-11-23T09:30"))).isZero();
    }

    @Test
    void goesOnToTheNextSchoolMorningOtherwise() {
        assertThat(SUNDAY_NIGHT.plus(DemoClock.toSchoolHours(SUNDAY_NIGHT))).isEqualTo(MONDAY_MORNING);
        Instant friday = at("2026-11-20T16:00");
        assertThat(friday.plus(DemoClock.toSchoolHours(friday))).isEqualTo(MONDAY_MORNING);
        Instant early = at("2026-11-23T05:00");
        assertThat(early.plus(DemoClock.toSchoolHours(early))).isEqualTo(MONDAY_MORNING);
    }

    @Test
    void leavesADayAloneUntilEverybodyIsHome() {
        assertThat(DemoClock.toNextDay(at("2026-11-20T15:04"))).isZero();
        Instant home = at("2026-11-20T15:10");
        assertThat(home.plus(DemoClock.toNextDay(home))).isEqualTo(MONDAY_MORNING);
    }

    @Test
    void remembersHowFarItWasAndNeverGoesBack(@TempDir Path folder) {
        Duration first = DemoClock.ahead(folder, SUNDAY_NIGHT);
        assertThat(DemoClock.ahead(folder, SUNDAY_NIGHT.plusSeconds(60))).isEqualTo(first);
        assertThat(DemoClock.ahead(folder, SUNDAY_NIGHT.plusSeconds(36_000))).isGreaterThan(first);
    }
}
