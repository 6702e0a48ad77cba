package dev.corridor.rosters.sources;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reading what another system answered, of which nothing is sure. */
public final class JsonFields {

    private JsonFields() {}

    /** A text, or a number as one; blank if there is none. */
    public static String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isString() || value.isNumber() ? value.asString().strip() : "";
    }

    /** All texts of a list that are not blank; none if there is no list. */
    public static List<String> texts(JsonNode object, String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : object.path(name)) {
            if (value.isString() && !value.asString().isBlank()) {
                texts.add(value.asString().strip());
            }
        }
        return texts;
    }

    /** A date, also one with a time behind it; empty if it is none. */
    public static Optional<LocalDate> date(JsonNode object, String name) {
        String text = text(object, name);
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * A list that must be there, even if it is empty: a roster without it is no empty roster.
     *
     * @throws SourceProblem if it is not
     */
    public static JsonNode list(JsonAnswer answer, String name) {
        JsonNode list = answer.json().path(name);
        if (!list.isArray()) {
            throw unexpected(answer, name);
        }
        return list;
    }

    /**
     * A text that must be there.
     *
     * @throws SourceProblem if it is not
     */
    public static String needed(JsonAnswer answer, JsonNode object, String name) {
        String text = text(object, name);
        if (text.isEmpty()) {
            throw unexpected(answer, name);
        }
        return text;
    }

    private static SourceProblem unexpected(JsonAnswer answer, String name) {
        return unexpected(String.valueOf(answer.uri().getHost()), answer.uri().getPath(), name);
    }

    /** That something is missing in an answer. */
    public static SourceProblem unexpected(String host, String path, String field) {
        return SourceProblem.otherSide(
                "unexpected-answer",
                "{host} answers {path} in a form that Corridor does not know: \"{field}\" is missing.",
                Map.of("host", host, "path", path, "field", field));
    }
}
