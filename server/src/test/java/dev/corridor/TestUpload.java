package dev.corridor;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends a file as a form of the browser does. */
public final class TestUpload {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "corridor-safety";

    private static final Set<String> UNDER_WAY = Set.of("fetching", "applying", "undoing");

    private TestUpload() {}

    /**
     * Uploads a roster that must be taken, and waits until it is read.
     *
     * @return its run
     */
    public static JsonNode of(TestBrowser browser, String path, String name, byte[] file) {
        HttpResponse<String> answer = send(browser, path, name, file);
        if (answer.statusCode() != 202) {
            throw new AssertionError(answer.body());
        }
        return ended(browser, path + "/" + id(answer.body()));
    }

    public static JsonNode of(TestBrowser browser, String path, String csv) {
        return of(browser, path, "people.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Says yes to one that waits, and tells what came of it. */
    public static JsonNode applied(TestBrowser browser, String path, JsonNode shown) {
        String run = path + "/" + shown.path("id").asString();
        TestBrowser.Answer begun = browser.put(run + "/application", Map.of("beyondGuard", false));
        if (begun.status() != 202) {
            throw new AssertionError(begun.raw().body());
        }
        return ended(browser, run);
    }

    /** What became of a run, once no server works on it. */
    public static JsonNode ended(TestBrowser browser, String run) {
        await().atMost(ofSeconds(30))
                .pollInterval(ofMillis(30))
                .until(() -> !UNDER_WAY.contains(
                        browser.get(run).body().path("state").asString()));
        return browser.get(run).body();
    }

    public static String id(String body) {
        return JsonMapper.shared().readTree(body).path("id").asString();
    }

    public static HttpResponse<String> send(TestBrowser browser, String path, String name, byte[] file) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        browser.get("/api/setup");
        HttpRequest request = browser.request("POST", path, null)
                .method(
                        "POST",
                        BodyPublishers.concat(
                                BodyPublishers.ofString(head),
                                BodyPublishers.ofByteArray(file),
                                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")))
                .setHeader("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("X-XSRF-TOKEN", String.valueOf(browser.cookie("XSRF-TOKEN")))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
