package dev.corridor.attacks;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls operations as one person's browser who always knows the version of what they change. */
final class Editor {

    private static final int MOST = 400;

    private final TestBrowser browser;
    private final Map<String, Integer> versions = new HashMap<>();

    Editor(TestBrowser browser) {
        this.browser = browser;
    }

    Answer call(Operation operation, String path, @Nullable String body) {
        for (int version = versions.getOrDefault(path, 0); version < MOST; version++) {
            Answer answer = browser.with("If-Match", "\"" + version + "\"").send(operation.method(), path, body);
            browser.without("If-Match");
            if (answer.status() != 412) {
                versions.put(path, version);
                return answer;
            }
        }
        throw new AssertionError("no version of " + path + " is the current one");
    }
}
