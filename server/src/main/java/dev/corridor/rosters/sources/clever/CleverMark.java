package dev.corridor.rosters.sources.clever;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a fetch ended.
 *
 * @param version of the API: the events of another tell of other fields
 * @param event the id of the last event that is taken in
 * @param read when that was
 */
record CleverMark(String version, String event, Instant read) {

    /** Clever keeps events for 30 days. */
    private static final Duration KEPT = Duration.ofDays(28);

    static Optional<CleverMark> of(String text) {
        String[] parts = text.split(" ", -1);
        try {
            return parts.length == 3
                    ? Optional.of(new CleverMark(parts[0], parts[1], Instant.parse(parts[2])))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    boolean goodAt(Instant now, String currentVersion) {
        return version.equals(currentVersion) && now.isBefore(read.plus(KEPT));
    }

    String text() {
        return String.join(" ", version, event, read.toString());
    }
}
