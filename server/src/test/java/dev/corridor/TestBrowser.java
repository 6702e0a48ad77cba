package dev.corridor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks to the server under test as a browser does: keeps cookies and repeats the CSRF token. Paths begin with
 * {@code /api}; bodies are anything Jackson writes, or a string of JSON.
 */
public final class TestBrowser {

    /** What the server answered; {@code body} is a missing node where it is no JSON. */
    public record Answer(int status, HttpResponse<String> raw, JsonNode body) {

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    /** Of the version that the server speaks: it is not asked for another each time. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI server;
    private final Map<String, String> cookies = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();

    public TestBrowser(int port) {
        this.server = URI.create("http://127.0.0.1:" + port);
    }

    private TestBrowser(URI server) {
        this.server = server;
    }

    /** A browser at the same server in which nobody is signed in. */
    public TestBrowser another() {
        return new TestBrowser(server);
    }

    /** Signs in with a password. */
    public Answer signIn(String login, String password) {
        return post("/api/session", Map.of("login", login, "password", password));
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer put(String path) {
        return send("PUT", path, null);
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Sends a request; a changing one is preceded by a GET if there is no CSRF token yet. */
    public Answer send(String method, String path, @Nullable Object body) {
        if (!method.equals("GET") && !cookies.containsKey("XSRF-TOKEN")) {
            exchange(request("GET", "/api/setup", null));
        }
        HttpRequest.Builder request = request(method, path, body);
        if (cookies.containsKey("XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        return exchange(request);
    }

    /** Sends a request as it is, without a CSRF token. */
    public Answer sendRaw(String method, String path, @Nullable Object body) {
        return exchange(request(method, path, body));
    }

    /** Adds a header to every request from now on. */
    public TestBrowser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public TestBrowser without(String header) {
        headers.remove(header);
        return this;
    }

    public void cookie(String name, String value) {
        cookies.put(name, value);
    }

    public @Nullable String cookie(String name) {
        return cookies.get(name);
    }

    /** A request with this browser's cookies and headers, for what this class does not send itself. */
    public HttpRequest.Builder request(String method, String path, @Nullable Object body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).method(method, publisher(body));
        headers.forEach(request::setHeader);
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> raw = HTTP.send(request.build(), BodyHandlers.ofString());
            raw.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(raw.statusCode(), raw, json(raw));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String setCookie) {
        HttpCookie cookie = HttpCookie.parse(setCookie).getFirst();
        if (cookie.getValue().isEmpty()) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    private static JsonNode json(HttpResponse<String> raw) {
        boolean json = raw.headers().firstValue("Content-Type").orElse("").contains("json");
        return json ? JSON.readTree(raw.body()) : JSON.missingNode();
    }

    private static BodyPublisher publisher(@Nullable Object body) {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
    }
}
