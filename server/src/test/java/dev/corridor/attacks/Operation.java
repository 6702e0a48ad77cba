package dev.corridor.attacks;

import dev.corridor.TestBrowser.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One operation of {@code api/openapi.json}. The tests of this package walk all of them, so that an endpoint of
 * tomorrow is tried as one of today.
 *
 * @param body the shape of its body of JSON, if it takes one
 * @param upload whether it takes a file
 * @param versioned whether it wants to know which version it changes
 */
record Operation(String method, String path, Optional<JsonNode> body, boolean upload, boolean versioned) {

    private static final JsonNode CONTRACT = contract();
    private static final Pattern VARIABLE = Pattern.compile("([^/]+)/\\{(\\w+)}");

    /** Every operation there is. */
    static List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        CONTRACT.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> all.add(of(verb.getKey(), path.getKey(), verb.getValue()))));
        return all;
    }

    /** Those of a school. */
    static List<Operation> ofSchools() {
        return all().stream()
                .filter(operation -> operation.path.contains("/{school}"))
                .toList();
    }

    private static Operation of(String verb, String path, JsonNode node) {
        JsonNode content = node.path("requestBody").path("content");
        Optional<JsonNode> body =
                Optional.of(content.path("application/json").path("schema")).filter(schema -> !schema.isMissingNode());
        boolean versioned = node.path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asString().equals("If-Match"));
        return new Operation(verb.toUpperCase(Locale.ROOT), path, body, content.has("multipart/form-data"), versioned);
    }

    private static JsonNode contract() {
        try {
            return JsonMapper.builder().build().readTree(Files.readString(Path.of("..", "api", "openapi.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A shape itself, past references to it and past leave to be null. */
    static JsonNode resolved(JsonNode shape) {
        String reference = shape.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return resolved(CONTRACT.at(reference.substring(1)));
        }
        if (shape.path("anyOf").isArray()) {
            return resolved(shape.path("anyOf").path(0));
        }
        if (shape.path("type").isArray()) {
            return ((ObjectNode) shape.deepCopy())
                    .put("type", shape.at("/type/0").asString());
        }
        return shape;
    }

    /** What an answer's status is; where rows are answered one by one, what the first row's is. */
    static int status(Answer answer) {
        JsonNode row = answer.body().at("/items/0/status");
        return answer.status() == 200 && row.isInt() ? row.asInt() : answer.status();
    }

    /** Whether it names something beside its school or district. */
    boolean namesSomething() {
        return Pattern.compile("\\{(?!school}|district})").matcher(path).find();
    }

    /** Whether what it changes can be read at the same path. */
    boolean readable() {
        return CONTRACT.path("paths").path(path).has("get");
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** The path, with an id for the thing that each collection in it names: {@code passes}, {@code rooms}. */
    String at(Function<String, String> ids) {
        Matcher variables = VARIABLE.matcher(path);
        return variables.replaceAll(
                found -> Matcher.quoteReplacement(found.group(1) + "/" + ids.apply(found.group(1))));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
