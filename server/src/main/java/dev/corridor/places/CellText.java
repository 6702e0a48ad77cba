package dev.corridor.places;

import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands in a cell, and what it says. Each reader throws a problem that says what the cell should say instead. */
final class CellText {

    static final String NONE = "none";
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x", "sí", "si");
    private static final Set<String> NO = Set.of("no", "n", "false", "0");
    private static final DateTimeFormatter OF_24 = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.US);
    private static final DateTimeFormatter OF_12 = DateTimeFormatter.ofPattern("h:mma", Locale.US);

    private CellText() {}

    static boolean none(String text) {
        return text.equalsIgnoreCase(NONE) || text.equals("-");
    }

    static String shown(@Nullable Object value) {
        return value == null ? NONE : value.toString();
    }

    static boolean yes(String text) {
        if (!YES.contains(text) && !NO.contains(text)) {
            throw wrong("yes-or-no", "Say yes or no.", Map.of());
        }
        return YES.contains(text);
    }

    static int whole(String text) {
        if (!text.matches("\\d{1,6}")) {
            throw wrong("not-a-number", "This is a whole number.", Map.of());
        }
        return Integer.parseInt(text);
    }

    static LocalTime hour(String text) {
        String plain = text.toUpperCase(Locale.ROOT).replaceAll("[\\s.]", "");
        try {
            return LocalTime.parse(plain, plain.endsWith("M") ? OF_12 : OF_24).withSecond(0);
        } catch (DateTimeParseException e) {
            throw wrong("not-a-time", "Say a time such as 8:00 or 15:30.", Map.of());
        }
    }

    static <E extends Enum<E>> String both(Collection<E> these, Function<E, String> word) {
        return these.size() > 1 ? "both" : these.stream().map(word).findFirst().orElse("");
    }

    static <E extends Enum<E>> Set<E> both(Class<E> kind, String text) {
        return text.equalsIgnoreCase("both") ? EnumSet.allOf(kind) : Collections.singleton(read(kind, text));
    }

    static <E extends Enum<E>> E read(Class<E> kind, String text) {
        try {
            return Words.read(
                    kind, text.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-'));
        } catch (IllegalArgumentException e) {
            throw wrong("not-valid", String.valueOf(e.getMessage()), Map.of("words", Words.all(kind)));
        }
    }

    static Problem wrong(String code, String message, Map<String, String> values) {
        return new Problem(Problem.Kind.BAD_INPUT, message, List.of(new FieldError("", code, message, values)));
    }
}
