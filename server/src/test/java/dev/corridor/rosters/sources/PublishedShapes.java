package dev.corridor.rosters.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a vendor has published about its answers: which fields there are, of what type, which may be null. What a stub
 * says is checked against it, so that our side is never tested against what only we believe. See the resources' README.
 */
public final class PublishedShapes {

    private static final Set<String> SIMPLE = Set.of("string", "number", "boolean", "object", "integer");

    private final String vendor;
    private final JsonNode shapes;
    private final JsonNode paths;

    public PublishedShapes(String vendor) {
        this.vendor = vendor;
        try (InputStream in = Objects.requireNonNull(
                PublishedShapes.class.getResourceAsStream("/shapes/" + vendor + ".json"), vendor)) {
            JsonNode all = JsonMapper.shared().readTree(in);
            this.shapes = all.path("shapes");
            this.paths = all.path("paths");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails if a path knows no such parameter. */
    public void checkQuery(String path, Set<String> parameters) {
        JsonNode known = paths.path(path);
        if (known.isMissingNode()) {
            throw new AssertionError(vendor + " has no " + path);
        }
        for (String parameter : parameters) {
            boolean there = false;
            for (JsonNode name : known) {
                there |= name.asString().equals(parameter);
            }
            if (!there) {
                throw new AssertionError(path + " of " + vendor + " has no parameter " + parameter);
            }
        }
    }

    /** Fails if a value is not of a shape; gives it back. */
    public <N extends JsonNode> N check(String shape, N value) {
        checkObject(shape, value, shape);
        return value;
    }

    private void checkObject(String shape, JsonNode value, String where) {
        JsonNode fields = shapes.path(shape);
        if (fields.isMissingNode() || !value.isObject()) {
            throw new AssertionError(where + " is no " + shape + " of " + vendor);
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            JsonNode type = fields.path(field.getKey());
            if (type.isMissingNode()) {
                throw new AssertionError(where + " has no " + field.getKey() + " at " + vendor);
            }
            checkField(type, field.getValue(), where + "." + field.getKey());
        }
    }

    private void checkField(JsonNode type, JsonNode value, String where) {
        if (type.isObject()) {
            boolean nothing = value.isNull() && type.path("null").asBoolean(false);
            boolean listed = false;
            for (JsonNode one : type.path("of")) {
                listed |= one.equals(value);
            }
            if (!nothing && !listed) {
                throw new AssertionError(where + " is none of " + type.path("of"));
            }
        } else {
            checkType(type.asString(), value, where);
        }
    }

    private void checkType(String type, JsonNode value, String where) {
        if (type.endsWith("?")) {
            if (!value.isNull()) {
                checkType(type.substring(0, type.length() - 1), value, where);
            }
        } else if (type.endsWith("[]")) {
            if (!value.isArray()) {
                throw new AssertionError(where + " is no list");
            }
            int at = 0;
            for (JsonNode one : value) {
                checkType(type.substring(0, type.length() - 2), one, where + "[" + at++ + "]");
            }
        } else if (SIMPLE.contains(type)) {
            boolean right =
                    switch (type) {
                        case "string" -> value.isString();
                        case "boolean" -> value.isBoolean();
                        case "object" -> value.isObject();
                        case "integer" -> value.isIntegralNumber();
                        default -> value.isNumber();
                    };
            if (!right) {
                throw new AssertionError(where + " is no " + type);
            }
        } else {
            checkObject(type, value, where);
        }
    }
}
