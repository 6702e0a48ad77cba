package dev.corridor.rosters.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * What the other side says of how often it may be asked. There are three ways to: {@code X-RateLimit-*}, of which the
 * reset is a moment or a number of seconds; {@code RateLimit-*}, of which it is a number of seconds; and one header
 * {@code RateLimit} with both.
 */
final class RateLimits {

    private static final Pattern LEFT = Pattern.compile("\\b(?:remaining|r)=(\\d{1,12})\\b");
    private static final Pattern RESET = Pattern.compile("\\b(?:reset|t)=(\\d{1,12})\\b");

    /** Nobody waits for three years: larger numbers are moments. */
    private static final long MOMENTS = 100_000_000;

    private RateLimits() {}

    /** How long it is until it counts anew. */
    static Optional<Duration> reset(HttpHeaders headers, Instant now) {
        OptionalLong told = number(headers, "RateLimit-Reset", RESET);
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(
                                told.getAsLong() < MOMENTS
                                        ? Duration.ofSeconds(told.getAsLong())
                                        : Duration.between(now, Instant.ofEpochSecond(told.getAsLong())))
                        .filter(Duration::isPositive);
    }

    /** Whether the very next question would be one too many. */
    static boolean spent(HttpHeaders headers) {
        OptionalLong left = number(headers, "RateLimit-Remaining", LEFT);
        return left.isPresent() && left.getAsLong() == 0;
    }

    private static OptionalLong number(HttpHeaders headers, String name, Pattern together) {
        for (String text : List.of(first(headers, name), first(headers, "X-" + name))) {
            // Some name several, the strictest first.
            String one = text.split(",", 2)[0].strip();
            if (one.matches("\\d{1,12}")) {
                return OptionalLong.of(Long.parseLong(one));
            }
        }
        Matcher found = together.matcher(first(headers, "RateLimit"));
        return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
    }

    private static String first(HttpHeaders headers, String name) {
        String text = headers.getFirst(name);
        return text == null ? "" : text;
    }
}
