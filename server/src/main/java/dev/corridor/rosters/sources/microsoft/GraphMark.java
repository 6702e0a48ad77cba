package dev.corridor.rosters.sources.microsoft;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a fetch ended.
 *
 * @param users where changes of users are told
 * @param classes where changes of classes are told
 * @param whole when everything was last read
 */
record GraphMark(String users, String classes, Instant whole) {

    /** Classes that are deleted, and moves between schools, are not among what Graph tells has changed. */
    private static final Duration WHOLE_EVERY = Duration.ofDays(7);

    static Optional<GraphMark> of(String text) {
        try {
            JsonNode mark = JsonMapper.shared().readTree(text);
            return Optional.of(new GraphMark(
                    mark.path("users").stringValue(),
                    mark.path("classes").stringValue(),
                    Instant.parse(mark.path("whole").stringValue())));
        } catch (JacksonException | DateTimeException e) {
            return Optional.empty();
        }
    }

    boolean goodAt(Instant now) {
        return now.isBefore(whole.plus(WHOLE_EVERY));
    }

    String text() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("users", users)
                .put("classes", classes)
                .put("whole", whole.toString())
                .toString();
    }
}
