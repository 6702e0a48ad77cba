package dev.corridor;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Sends a file as a form of the browser does. */
public final class TestUpload {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "corridor-safety";

    private TestUpload() {}

    /** Uploads a roster that must be taken; tells the plan's id. */
    public static String of(TestBrowser browser, String path, String csv) {
        HttpResponse<String> answer = send(browser, path, "people.csv", csv.getBytes(StandardCharsets.UTF_8));
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.body());
        }
        return JsonMapper.builder().build().readTree(answer.body()).path("id").asString();
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
