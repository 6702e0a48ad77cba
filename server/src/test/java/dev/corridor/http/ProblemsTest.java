package dev.corridor.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.shared.Open;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = ProblemsTest.OnlyHttp.class)
class ProblemsTest {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    not json                      | bad-input | The body is not JSON
                    {"name": "a"                  | bad-input | The body is not JSON
                    []                            | bad-input | The body is not the kind of JSON
                    {"minutes": 5, "colour": 1}   | bad-input | no field colour
                    {"name": "a", "minutes": "x"} | bad-input | minutes
                    {"name": "a", "minutes": "5"} | bad-input | minutes
                    {"name": "a", "minutes": 1.5} | bad-input | minutes
                    {"name": "a", "minutes": null}| bad-input | minutes
                    {"name": "a", "minutes": 1000}| bad-input | at most 999
                    {"name": 7, "minutes": 5}     | bad-input | name
                    {"minutes": 5, "room": "x"}   | bad-input | room
                    {"minutes": 5, "at": "today"} | bad-input | at
                    {"minutes": 5} {}             | bad-input | not the kind of JSON
                    """)
    void aBodyThatIsNotRightIsNamed(String body, String kind, String said) throws Exception {
        HttpResponse<String> answer = post("/api/echo", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/" + kind, said).doesNotContain("dev.corridor", "Exception");
    }

    @Test
    void aWholeBodyIsTaken() throws Exception {
        HttpResponse<String> answer = post("/api/echo", "{\"name\":\"a\",\"minutes\":5}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"name\":\"a\",\"minutes\":5}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/nothing,            404, not-found",
        "GET,    /api,                    404, not-found",
        "DELETE, /api/echo,               405, method-not-allowed",
        "GET,    /api/rooms/not-a-uuid,   404, not-found",
        "GET,    /api/found,              400, bad-input",
        "GET,    /api/found?limit=x,      400, bad-input",
        "GET,    /api/broken,             500, fault",
        "GET,    /no-such-file.js,        404, not-found"
    })
    void aPathOrParameterThatIsNotRightIsAProblem(String method, String path, int status, String kind)
            throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at(path)).method(method, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"/problems/" + kind + "\"", "\"status\":" + status)
                .doesNotContain("dev.corridor", "secret");
    }

    @Test
    void aBodyOfAnotherMediaTypeIsRefused() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/api/echo"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("hello")));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("/problems/unsupported-media-type");
    }

    @Test
    void aBodyThatIsTooLongIsRefusedWhetherItSaysSoOrNot() throws Exception {
        byte[] body = ("{\"name\":\"" + "a".repeat((int) BodyLimit.MOST) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at("/api/echo")).header("Content-Type", "application/json");
        HttpResponse<String> said = send(request.copy().POST(BodyPublishers.ofByteArray(body)));
        HttpResponse<String> unsaid =
                send(request.copy().POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        assertThat(List.of(said.statusCode(), unsaid.statusCode())).containsOnly(413);
        assertThat(unsaid.body()).contains("/problems/too-large");
    }

    @Test
    void everyAnswerTellsTheBrowserToRunNothingForeign() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/api/nothing")));
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return BROWSER.send(request.build(), BodyHandlers.ofString());
    }

    record Asked(
            @org.jspecify.annotations.Nullable String name, int minutes, Optional<RoomId> room, Optional<Instant> at) {
        Asked {
            if (minutes > 999) {
                throw new IllegalArgumentException("A pass takes at most 999 minutes");
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class})
    @ComponentScan
    static class OnlyHttp {

        @Bean
        SchoolClock schoolClock() {
            return new SchoolClock(Clock.systemUTC());
        }
    }

    @RestController
    @RequestMapping("/api")
    static class Echo {

        @Open("a test")
        @PostMapping(path = "/echo", consumes = MediaType.APPLICATION_JSON_VALUE)
        Asked echo(@RequestBody Asked asked) {
            return asked;
        }

        @Open("a test")
        @GetMapping("/rooms/{room}")
        RoomId room(@PathVariable RoomId room) {
            return room;
        }

        @Open("a test")
        @GetMapping("/found")
        int found(@RequestParam int limit) {
            return limit;
        }

        @Open("a test")
        @GetMapping("/broken")
        int broken() {
            throw new IllegalStateException("secret");
        }
    }
}
