package dev.corridor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The clock of the server under test. Goes as the machine's does until it is set; then it stands. */
public final class TestClock extends Clock {

    private final AtomicReference<@Nullable Instant> standing = new AtomicReference<>();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Stops at an instant. */
    public void set(Instant instant) {
        standing.set(instant);
    }

    /** Goes on from an instant as fast as the machine's. */
    public void goOnFrom(Instant instant) {
        standing.set(null);
        ahead.set(Duration.between(Clock.systemUTC().instant(), instant));
    }

    /** Stops this much later than it is. */
    public void advance(Duration by) {
        standing.set(instant().plus(by));
    }

    /** Goes as the machine's again. */
    public void release() {
        standing.set(null);
        ahead.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        Instant at = standing.get();
        return at == null ? Clock.systemUTC().instant().plus(ahead.get()) : at;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Only instants are asked of this clock");
    }
}
