package dev.corridor.attacks;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Calls operations as one person's browser who always knows the version of what they change. */
final class Editor {

    private static final int CHANGED = 412;

    private final TestBrowser browser;
    private final Map<String, String> versions = new HashMap<>();

    Editor(TestBrowser browser) {
        this.browser = browser;
    }

    Answer call(Operation operation, String path, @Nullable String body) {
        if (!operation.versioned()) {
            return browser.send(operation.method(), path, body);
        }
        String known = versions.computeIfAbsent(path, this::version);
        Answer answer = send(operation, path, body, known);
        if (answer.status() != CHANGED) {
            return answer;
        }
        String now = version(path);
        versions.put(path, now);
        return now.equals(known) ? answer : send(operation, path, body, now);
    }

    private Answer send(Operation operation, String path, @Nullable String body, String version) {
        Answer answer = browser.with("If-Match", version).send(operation.method(), path, body);
        browser.without("If-Match");
        return answer;
    }

    /** The version of what is at a path, or in the collection above it; some version, if it is not there. */
    private String version(String path) {
        String thing = path.replaceFirst("/no-fly$", "");
        String own = browser.get(thing).header("ETag");
        return own.isEmpty() ? inCollection(thing).orElse("\"0\"") : own;
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
