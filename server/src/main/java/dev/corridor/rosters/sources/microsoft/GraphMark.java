package dev.corridor.rosters.sources.microsoft;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a fetch ended.
 *
 * @param users where changes of users are told
 * @param classes where changes of classes are told
 */
record GraphMark(String users, String classes) {

    static Optional<GraphMark> of(String text) {
        try {
            JsonNode mark = JsonMapper.shared().readTree(text);
            return Optional.of(new GraphMark(
                    mark.path("users").stringValue(), mark.path("classes").stringValue()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    String text() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("users", users)
                .put("classes", classes)
                .toString();
    }
}
