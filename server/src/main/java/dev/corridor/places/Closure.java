package dev.corridor.places;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A room taken out of use by hand.
 *
 * @param until when it opens by itself; null while nobody knows
 * @param reason what students read; null if none was given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Closure(@Nullable Instant until, @Nullable String reason) {

    private static final Duration LONGEST = Duration.ofDays(36_500);

    public boolean holdsAt(Instant now) {
        return until == null || now.isBefore(until);
    }

    /** Whether it ends at a time that nobody can mean. */
    boolean endsTooLate(Instant now) {
        return until != null && until.isAfter(now.plus(LONGEST));
    }
}
