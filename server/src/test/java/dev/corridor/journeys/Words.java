package dev.corridor.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The web app's own word lists in one language, by part and key: {@code student.where}. */
record Words(Map<String, String> byKey) {

    private static final Path SOURCES = Path.of("..", "web", "src");
    private static final Pattern PART = Pattern.compile("addWords\\('(\\w+)'");

    /** Reads every list; the browser understands their notation. */
    static Words in(String language, Page browser) {
        Map<String, String> words = new HashMap<>();
        for (Path list : lists()) {
            String text = read(list);
            Matcher part = PART.matcher(text);
            Matcher literal = Pattern.compile("export const " + language + "\\b[^{]*(\\{.*?\\});\n", Pattern.DOTALL)
                    .matcher(text);
            if (part.find() && literal.find()) {
                flatten(part.group(1), browser.evaluate("() => (" + literal.group(1) + ")"), words);
            }
        }
        return new Words(Map.copyOf(words));
    }

    /** What stands under a key. */
    String at(String key) {
        return Objects.requireNonNull(byKey.get(key), () -> "no words under " + key);
    }

    /** What stands under a key as a pattern: anything may be filled in. */
    Pattern like(String key) {
        return Pattern.compile("^" + filled(at(key)) + "$");
    }

    /** A text as a pattern that fits it whatever is filled in, as Java and browsers write patterns. */
    static String filled(String text) {
        return Stream.of(text.split("\\{\\{[^}]*}}", -1))
                .map(part -> part.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0"))
                .collect(Collectors.joining(".+"));
    }

    private static void flatten(String key, Object value, Map<String, String> into) {
        if (value instanceof Map<?, ?> nested) {
            nested.forEach((name, inner) -> flatten(key + "." + name, inner, into));
        } else {
            into.put(key, String.valueOf(value));
        }
    }

    private static List<Path> lists() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.getFileName().toString().matches("(w|\\w+W)ords\\.ts"))
                    .filter(file -> read(file).contains("export const es"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
