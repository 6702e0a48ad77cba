package dev.corridor.attacks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies made from their shapes, and each place in them with something else in it. */
final class Sample {

    /**
     * A place in a body.
     *
     * @param pointer a JSON pointer
     * @param shape what the contract says of it
     */
    record Spot(String pointer, JsonNode shape) {

        boolean isId() {
            return shape.path("format").asString("").equals("uuid");
        }

        String type() {
            return shape.path("type").asString();
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final UnaryOperator<String> idFor;
    private final List<Spot> spots = new ArrayList<>();
    private final List<JsonNode> around = new ArrayList<>();
    private final JsonNode body;

    private Sample(JsonNode shape, UnaryOperator<String> idFor) {
        this.idFor = idFor;
        this.body = value(shape, "", "");
    }

    /**
     * A body that could be right.
     *
     * @param idFor an id for a field of a name
     */
    static Sample of(JsonNode shape, UnaryOperator<String> idFor) {
        return new Sample(shape, idFor);
    }

    JsonNode body() {
        return body;
    }

    List<Spot> spots() {
        return spots;
    }

    /** The body with something else, written as JSON, in one place. */
    String with(Spot spot, String json) {
        String mark = "\u0001here\u0001";
        JsonNode copy = body.deepCopy();
        int cut = spot.pointer().lastIndexOf('/');
        JsonNode parent = copy.at(spot.pointer().substring(0, cut));
        String name = spot.pointer().substring(cut + 1);
        if (parent instanceof ObjectNode object) {
            object.put(name, mark);
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), JSON.getNodeFactory().stringNode(mark));
        }
        return JSON.writeValueAsString(copy).replace(JSON.writeValueAsString(mark), json);
    }

    private JsonNode value(JsonNode reference, String name, String pointer) {
        JsonNode shape = Operation.resolved(reference);
        if (!pointer.isEmpty()) {
            spots.add(new Spot(pointer, shape));
        }
        return switch (shape.path("type").asString()) {
            case "object" -> object(shape, pointer);
            case "array" -> {
                ArrayNode array = JSON.createArrayNode();
                // A shape within itself is given once.
                if (!holds(shape.path("items"), around)) {
                    array.add(value(shape.path("items"), name, pointer + "/0"));
                }
                yield array;
            }
            case "integer" -> JSON.getNodeFactory().numberNode(5);
            case "number" -> JSON.getNodeFactory().numberNode(1.5);
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            case "string" -> JSON.getNodeFactory().stringNode(text(shape, name));
            default -> throw new AssertionError("a body of no type: " + shape);
        };
    }

    private ObjectNode object(JsonNode shape, String pointer) {
        ObjectNode object = JSON.createObjectNode();
        around.add(shape);
        shape.path("properties").properties().stream()
                .filter(field -> !(field.getKey().equals("grade")
                        && shape.at("/properties/kind").isObject()))
                .forEach(field -> object.set(
                        field.getKey(), value(field.getValue(), field.getKey(), pointer + "/" + field.getKey())));
        around.remove(shape);
        return object;
    }

    private static boolean holds(JsonNode reference, List<JsonNode> shapes) {
        JsonNode shape = Operation.resolved(reference);
        return shapes.contains(shape) || shape.path("properties").valueStream().anyMatch(field -> holds(field, shapes));
    }

    private String text(JsonNode shape, String name) {
        boolean scope = shape.path("enum").toString().contains("\"student\"") && !name.equals("to");
        if (shape.has("enum") && !scope) {
            return shape.path("enum").path(0).asString();
        }
        return switch (shape.path("format").asString("")) {
            case "uuid" -> idFor.apply(name);
            case "date-time" -> "2099-01-01T00:00:00Z";
            case "date" -> "2099-01-01";
            case "time-local" -> name.equals("ends") || name.equals("to") ? "09:00" : "08:00";
            default -> words(name);
        };
    }

    /** Texts that are words of the API or have a form. */
    private static String words(String name) {
        return switch (name) {
            case "per" -> "day";
            case "kind" -> "student";
            case "grade", "grades" -> "9";
            case "icon" -> "door";
            case "locale", "languages" -> "en";
            case "timeZone" -> "America/Chicago";
            case "exemptions" -> "limit";
            case "number" -> "7";
            case "email" -> "sample@sample.example";
            case "roles" -> "admin";
            default -> "Sample";
        };
    }
}
