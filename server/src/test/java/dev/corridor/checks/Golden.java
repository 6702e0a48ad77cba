package dev.corridor.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files in the repository that show what the program makes, so that a change of it is seen in review. Run the tests
 * with {@code -Dgolden=write} to write them anew.
 */
final class Golden {

    private static final Path REPOSITORY = Path.of("..");

    private Golden() {}

    /** Compares a whole file, named from the root of the repository. */
    static void check(String name, String actual) throws IOException {
        Path file = REPOSITORY.resolve(name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, actual);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(name + " (if the change is meant, write it anew: mvn test -Dtest='dev.corridor.checks.*Test'"
                        + " -Dgolden=write)")
                .isEqualTo(actual);
    }

    /** Compares what stands between {@code <!-- section:begin -->} and {@code <!-- section:end -->}. */
    static void checkSection(String name, String section, String actual) throws IOException {
        String text = Files.readString(REPOSITORY.resolve(name));
        int begin = text.indexOf("<!-- " + section + ":begin -->");
        int end = text.indexOf("<!-- " + section + ":end -->");
        assertThat(begin).as("the place for %s in %s", section, name).isNotNegative();
        int from = text.indexOf('\n', begin) + 1;
        check(name, text.substring(0, from) + actual + text.substring(end));
    }
}
