package dev.corridor.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The only reader of the clock. "Today" exists only in a school's own zone. */
public final class SchoolClock {

    private final Clock clock;
    private volatile Duration ahead;

    public SchoolClock(Clock clock) {
        this(clock, Duration.ZERO);
    }

    /** A clock that runs ahead, for a sample school day that is under way whatever the hour. */
    public SchoolClock(Clock clock, Duration ahead) {
        this.clock = clock;
        this.ahead = ahead;
    }

    /** Now, to the microsecond: what is kept reads back the same. */
    public Instant now() {
        return clock.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    /** Lets it run further ahead from now on, for a sample world whose day is over. */
    public synchronized void skip(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time never goes back");
        }
        ahead = ahead.plus(by);
    }

    /** The machine's own time, to be compared with that of other machines and for nothing else. */
    public Instant machineTime() {
        return clock.instant();
    }

    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(now(), zone);
    }
}
