package dev.corridor.attacks;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What no body may hold, as JSON. */
final class BadBodies {

    /** What is not JSON, or not the kind of JSON that any operation takes. */
    static final Map<String, String> WHOLE = Map.of(
            "nothing", "",
            "text", "hello",
            "cut short", "{\"name\":\"a",
            "a list", "[]",
            "a number", "17",
            "null", "null",
            "two of them", "{} {}",
            "deep lists", "[".repeat(100_000),
            "deep fields", "{\"a\":".repeat(100_000),
            "NUL", "\u0000");

    /** Of no type of field. */
    private static final List<String> NEVER = List.of("\"\\u0000\"", "{\"x\":1}", "1e99", "NaN", "\"\\ud800\"");

    private static final String TOO_LONG = "\"" + "n".repeat(10_000) + "\"";

    private static final Map<String, List<String>> BY_TYPE = Map.of(
            "integer",
            List.of("5.5", "\"5\"", "true", "[5]", "2147483648", "-9223372036854775809", "\"\"", "1e400", "0x10"),
            "number",
            List.of("\"5\"", "true", "[5]", "\"\"", "1e400"),
            "boolean",
            List.of("\"true\"", "1", "0", "\"\"", "[true]"),
            "string",
            List.of("7", "7.5", "true", "[\"a\"]", TOO_LONG, "\"a\\u0000b\"", "\"a\\ud800b\"", "\"\\udc00\""),
            "array",
            List.of("\"a\"", "7", "true", "{}", "[null]", "[[]]", many()),
            "object",
            List.of("\"a\"", "7", "true", "[1]"));

    private static final List<String> IMPOSSIBLE_MINUTES = List.of("-1", "-2147483648", "2147483647", "100000");

    private BadBodies() {}

    /** What cannot be right in a place. */
    static List<String> of(Sample.Spot spot) {
        Stream<String> typed = BY_TYPE.getOrDefault(spot.type(), List.of()).stream();
        Stream<String> formed = spot.shape().has("format") || spot.shape().has("enum") ? formed(spot) : Stream.empty();
        Stream<String> never = NEVER.stream().filter(json -> !(spot.type().equals("number") && json.equals("1e99")));
        return Stream.of(typed, formed, never).flatMap(each -> each).toList();
    }

    private static Stream<String> formed(Sample.Spot spot) {
        return spot.type().equals("integer")
                ? IMPOSSIBLE_MINUTES.stream()
                : Stream.of(
                        "\"\"",
                        "\"not one\"",
                        "\"+999999999-12-31T23:59:59.999999999Z\"",
                        "\"-999999999-01-01T00:00:00Z\"",
                        "\"25:61\"",
                        "\"00000000-0000-0000-0000-00000000000g\"",
                        "\"1-1-1-1-1\"");
    }

    private static String many() {
        return IntStream.range(0, 10_001)
                .mapToObj(number -> "\"a" + number + "\"")
                .toList()
                .toString();
    }
}
