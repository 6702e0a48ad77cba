package dev.corridor.passes.store;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's text form of arrays, for parameters that are unnested. */
final class ArrayText {

    private ArrayText() {}

    /** The values as {@code {"a",NULL,"b"}}; each in its own text form. */
    static String of(List<?> values) {
        return values.stream().map(ArrayText::quoted).collect(Collectors.joining(",", "{", "}"));
    }

    static <T> String of(List<T> rows, Function<T, @Nullable Object> column) {
        StringBuilder text = new StringBuilder("{");
        for (T row : rows) {
            text.append(text.length() == 1 ? "" : ",").append(quoted(column.apply(row)));
        }
        return text.append('}').toString();
    }

    private static String quoted(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
