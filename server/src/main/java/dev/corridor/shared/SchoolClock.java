package dev.corridor.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The only reader of the clock. "Today" exists only in a school's own zone. */
public final class SchoolClock {

    private final Clock clock;

    public SchoolClock(Clock clock) {
        this.clock = clock;
    }

    /** Now, to the microsecond: what is kept reads back the same. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(now(), zone);
    }
}
