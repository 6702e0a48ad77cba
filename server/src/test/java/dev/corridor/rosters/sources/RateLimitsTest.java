package dev.corridor.rosters.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

/** How servers say how often they may be asked. */
class RateLimitsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private static HttpHeaders headers(String text) {
        HttpHeaders headers = new HttpHeaders();
        for (String line : text.split("\\|", -1)) {
            String[] parts = line.split(": ", 2);
            headers.add(parts[0], parts[1]);
        }
        return headers;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "RateLimit-Remaining: 0|RateLimit-Reset: 30; true; 30",
                "RateLimit-Remaining: 5|RateLimit-Reset: 30; false; 30",
                "X-RateLimit-Remaining: 0|X-RateLimit-Reset: 1795420860; true; 60",
                "X-RateLimit-Remaining: 0|X-RateLimit-Reset: 7; true; 7",
                "'RateLimit: limit=100, remaining=0, reset=12'; true; 12",
                "'RateLimit: \"default\"\\;r=0\\;t=9'; true; 9",
                "X-RateLimit-Reset: 1; false; 1",
                "X-RateLimit-Remaining: some|X-RateLimit-Reset: soon; false; 0"
            })
    void areRead(String text, boolean spent, long seconds) {
        HttpHeaders headers = headers(text.replace("\\", ""));
        assertThat(RateLimits.spent(headers)).isEqualTo(spent);
        assertThat(RateLimits.reset(headers, NOW).orElse(Duration.ZERO)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
