package dev.corridor.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows guessing, never locking anybody out. For one login from one address, each wrong password from the fifth on
 * makes the next try wait, a second at first, twice as long each time, at most a minute. For one address, wrong
 * passwords come out of a bucket of a thousand that fills by one a second, so that a school of 2,000 behind one address
 * may mistype on its first morning. Right passwords cost nothing. Each node keeps its own.
 */
@Component
public class Brakes {

    private record Key(String login, String address) {}

    private record Tries(int wrong, Instant mayTryAt, boolean allowed) {}

    private record Bucket(double left, Instant at, boolean allowed) {}

    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final double BUCKET = 1_000;
    private static final double REFILL_PER_SECOND = 1;
    private static final int MOST = 100_000;

    private final SchoolClock clock;
    private final Cache<Key, Tries> byLogin =
            Caffeine.newBuilder().expireAfterWrite(FORGOTTEN).maximumSize(MOST).build();
    private final Cache<String, Bucket> byAddress =
            Caffeine.newBuilder().expireAfterWrite(FORGOTTEN).maximumSize(MOST).build();

    public Brakes(SchoolClock clock) {
        this.clock = clock;
    }

    /**
     * Counts a try as wrong until it proves right, so that many at once gain nothing.
     *
     * @throws Problem TOO_MANY with the time to wait; the try must not be looked at
     */
    public void begin(String login, String address) {
        Instant now = clock.now();
        Tries tries = byLogin.asMap().compute(new Key(login, address), (key, known) -> counted(known, now));
        if (!tries.allowed()) {
            throw tooMany(Duration.between(now, tries.mayTryAt()));
        }
        Bucket bucket = byAddress.asMap().compute(address, (key, known) -> taken(known, now));
        if (!bucket.allowed()) {
            throw tooMany(Duration.ofMillis((long) ((1 - bucket.left()) / REFILL_PER_SECOND * 1000) + 1));
        }
    }

    /** The try was right, or was not looked at after all: it costs nothing. */
    public void undo(String login, String address) {
        byLogin.invalidate(new Key(login, address));
        byAddress
                .asMap()
                .computeIfPresent(address, (key, known) -> new Bucket(known.left() + 1, known.at(), known.allowed()));
    }

    private static Tries counted(@Nullable Tries known, Instant now) {
        if (known != null && known.mayTryAt().isAfter(now)) {
            return new Tries(known.wrong(), known.mayTryAt(), false);
        }
        int wrong = known == null ? 1 : known.wrong() + 1;
        return new Tries(wrong, now.plus(pause(wrong)), true);
    }

    private static Duration pause(int wrong) {
        if (wrong < FREE) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(wrong - FREE, 10));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    private static Bucket taken(@Nullable Bucket known, Instant now) {
        double left = known == null ? BUCKET : filled(known, now);
        return left >= 1 ? new Bucket(left - 1, now, true) : new Bucket(left, now, false);
    }

    private static double filled(Bucket bucket, Instant now) {
        double seconds = Math.max(0, Duration.between(bucket.at(), now).toMillis() / 1000.0);
        return Math.min(BUCKET, bucket.left() + seconds * REFILL_PER_SECOND);
    }

    private static Problem tooMany(Duration wait) {
        return Problem.later(Problem.Kind.TOO_MANY, "Too many wrong tries. Wait a little, then try again.", wait);
    }
}
