package dev.corridor.attacks;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Calls operations as one person's browser who always knows the version of what they change. */
final class Editor {

    private static final int CHANGED = 412;
    private static final String NONE = "\"0\"";

    private final TestBrowser browser;
    private final Map<String, String> versions = new HashMap<>();

    Editor(TestBrowser browser) {
        this.browser = browser;
    }

    /**
     * Learns the version of what an operation changes; looking may leave a trace, as it does with a student's record.
     */
    void learn(Operation operation, String path) {
        if (operation.versioned()) {
            versions.put(path, version(operation, path));
        }
    }

    Answer call(Operation operation, String path, @Nullable String body) {
        if (!operation.versioned()) {
            return browser.send(operation.method(), path, body);
        }
        if (!versions.containsKey(path)) {
            learn(operation, path);
        }
        Answer answer = send(operation, path, body);
        if (answer.status() != CHANGED) {
            return answer;
        }
        learn(operation, path);
        return send(operation, path, body);
    }

    private Answer send(Operation operation, String path, @Nullable String body) {
        browser.with("If-Match", Objects.requireNonNull(versions.get(path)));
        Answer answer = browser.send(operation.method(), path, body);
        browser.without("If-Match");
        return answer;
    }

    /** The version of what is at a path, or in the collection above it; some version, if it is not there. */
    private String version(Operation operation, String path) {
        if (operation.readable()) {
            String own = browser.get(path).header("ETag");
            return own.isEmpty() ? NONE : own;
        }
        return inCollection(path.replaceFirst("/no-fly$", "")).orElse(NONE);
    }

    private Optional<String> inCollection(String thing) {
        int last = thing.lastIndexOf('/');
        JsonNode items = browser.get(thing.substring(0, last)).body().path("items");
        return items.valueStream()
                .filter(item -> item.path("id").asString("").equals(thing.substring(last + 1)))
                .map(item -> "\"" + item.path("version").asString() + "\"")
                .findFirst();
    }
}
