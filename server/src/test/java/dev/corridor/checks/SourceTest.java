package dev.corridor.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that are about the text of the code. */
class SourceTest {

    private static final Path CODE = Path.of("src", "main", "java");
    private static final Pattern HALL_LOCK = Pattern.compile("for no key update|from\\s+hall\\b[^;]*?for\\s+update");
    private static final Pattern SWITCH = Pattern.compile("switch \\([^{]*\\{");
    private static final Pattern CASE_OF_A_TYPE = Pattern.compile("case [A-Z][\\w.]*(\\(|\\s+[a-z_]\\w*\\s*(->|when))");
    private static final Pattern DEFAULT = Pattern.compile("\\bdefault\\s*(->|:)");

    /** A second place that locks it would make deadlocks possible, and facts that were read before the lock. */
    @Test
    void onlyHallsLockAHall() throws IOException {
        assertThat(filesWhere(
                        text -> HALL_LOCK.matcher(text.toLowerCase(Locale.ROOT)).find()))
                .containsExactly("dev/corridor/schools/HallRows.java");
    }

    /** A new case of a sealed type must not compile until every switch has thought of it. */
    @Test
    void aSwitchOverASealedTypeHasNoDefault() throws IOException {
        assertThat(filesWhere(text -> switches(text).stream()
                        .anyMatch(body -> CASE_OF_A_TYPE.matcher(body).find()
                                && DEFAULT.matcher(body).find())))
                .isEmpty();
    }

    private static List<String> filesWhere(java.util.function.Predicate<String> odd) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                if (odd.test(Files.readString(file))) {
                    found.add(CODE.relativize(file).toString());
                }
            }
        }
        return found;
    }

    /** The bodies of all switches, each with what is nested in it taken out. */
    private static List<String> switches(String text) {
        return SWITCH.matcher(text)
                .results()
                .map(match -> flatBody(text, match.end()))
                .toList();
    }

    private static String flatBody(String text, int from) {
        StringBuilder body = new StringBuilder();
        int depth = 1;
        for (int at = from; at < text.length() && depth > 0; at++) {
            char letter = text.charAt(at);
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            if (depth == 1) {
                body.append(letter);
            }
        }
        return body.toString();
    }
}
