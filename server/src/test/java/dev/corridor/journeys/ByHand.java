package dev.corridor.journeys;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Somebody of Lincoln High who does things without a screen, so that others' screens show them. */
final class ByHand {

    private final TestBrowser browser;
    private final String school;

    ByHand(int port, String login) {
        this.browser = new TestBrowser(port);
        browser.signIn(login + "@lincoln.example", "corridor-demo");
        this.school = "/api/schools/"
                + browser.get("/api/me").body().at("/schools/0/id").asString();
    }

    JsonNode get(String path) {
        return ok(browser.get(school + path));
    }

    JsonNode post(String path, Map<String, ?> body) {
        return ok(browser.post(school + path, body));
    }

    JsonNode put(String path, Map<String, ?> body) {
        return ok(browser.put(school + path, body));
    }

    void delete(String path) {
        ok(browser.delete(school + path));
    }

    /** Ends what holds passes back, as it is now. */
    void allClear(String kind) {
        long version = get("/emergency").at("/staff/version").asLong();
        ok(browser.with("If-Match", "\"" + version + "\"").delete(school + "/emergency?kind=" + kind));
        browser.without("If-Match");
    }

    /** The id of the first that has a name, of a list. */
    String id(String path, String name) {
        return get(path)
                .get("items")
                .valueStream()
                .filter(one -> one.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " at " + path))
                .get("id")
                .asString();
    }

    private static JsonNode ok(Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError(answer.raw().uri() + ": " + answer.raw().body());
        }
        return answer.body();
    }
}
