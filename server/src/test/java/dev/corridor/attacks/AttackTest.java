package dev.corridor.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What somebody tries who means harm. */
@CorridorTest
class AttackTest {

    private static final String PASSWORD = "seven green bicycles";

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
    }

    @Test
    void whatIsPrivateIsKeptByNoCacheAndSaysWhatItIs() {
        FullSchool full = new FullSchool(context);
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : Operation.all()) {
            if (operation.reads() && !operation.path().endsWith("/stream")) {
                Answer answer = full.as(full.school().admin()).get(operation.at(full::id));
                softly.assertThat(answer.header("Cache-Control"))
                        .as(operation.toString())
                        .contains(keepable(operation) ? "private" : "no-store");
                softly.assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
                softly.assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
                softly.assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
            }
        }
        softly.assertAll();
    }

    /** A photo never changes under its address, and a list has many; the browser of whoever saw it may keep it. */
    private static boolean keepable(Operation operation) {
        return operation.path().endsWith("/photos/{id}");
    }

    /** What the page may do is said beside it, whatever its path. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/student", "/%61pi/me", "/sign-in?next=//evil.example"})
    void thePageRunsNothingButItsOwn(String path) throws Exception {
        HttpResponse<String> page = get(path);
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains("default-src", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http:", "https:");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Location")).isEmpty();
    }

    /** Paths that mean another place than they seem to: no handler is reached past its guards. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../api/me",
                "/assets/%2e%2e/api/me",
                "/assets/..;/api/me",
                "//api/me",
                "/api//me",
                "/api/./me",
                "/api/me;x=y",
                "/api/me/",
                "/api/me%2f",
                "/api/me%00",
                "/API/me",
                "/api/me%0d%0aSet-Cookie:corridor=x",
                "/assets/..%2f..%2fapplication.yml",
                "/..%5c..%5cetc/passwd",
                "/WEB-INF/web.xml",
                "/application.yml",
                "/db/migration",
                "/actuator",
                "/actuator/env",
                "/error",
                "/h2-console"
            })
    void pathsThatMeanAnotherPlaceLeadNowhere(String path) {
        String cookie = school.as(school.admin()).cookie("corridor");
        String answer = RawSocket.say(
                port,
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: corridor=" + cookie
                        + "\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .doesNotContain(
                        "Ada", "spring:", "root:x", "\nSet-Cookie:corridor", "Location:", "Exception", "Tomcat/")
                .doesNotContain("\r\nSet-Cookie: corridor");
        assertThat(answer.lines().findFirst().orElse("")).matches("HTTP/1.1 (200|400|404|405).*");
    }

    /** Where there is a body at all, it is a problem's, not a page of the server below. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/me HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /api/<script> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GARBAGE\r\n\r\n",
                "GET /api/me HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
                "POST /api/session HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\nzz\r\n"
            })
    void whatIsNoRequestIsRefusedWithoutAWordAboutTheServer(String request) {
        String answer = RawSocket.say(port, request);
        assertThat(answer)
                .matches("(?s)HTTP/1.1 (4\\d\\d|505) .*")
                .doesNotContain("Tomcat", "<html", "Exception", "<script");
    }

    @Test
    void headersThatAreTooLargeAreRefused() {
        String answer = RawSocket.say(
                port,
                "GET /api/me HTTP/1.1\r\nHost: localhost\r\nCookie: corridor=" + "x".repeat(100_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Tomcat", "<html");
    }

    /** Nobody but a proxy that was named is believed about where a request comes from or how. */
    @Test
    void whoIsNoTrustedProxyDoesNotSayWhereARequestComesFrom() {
        school.password(school.ana(), PASSWORD);
        String login = school.login(school.ana());
        TestBrowser liar = school.browser();
        for (int i = 0; i < 8; i++) {
            liar.with("X-Forwarded-For", "203.0.113." + i)
                    .with("X-Real-IP", "203.0.113." + i)
                    .with("Forwarded", "for=203.0.113." + i + ";proto=https");
            Answer answer = liar.signIn(login, "wrong");
            assertThat(answer.status()).isEqualTo(i < 5 ? 401 : 429);
        }
        school.password(school.ben(), PASSWORD);
        Answer answer = school.browser()
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Host", "evil.example")
                .signIn(school.login(school.ben()), PASSWORD);
        assertThat(answer.raw().headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).doesNotContain("Secure", "evil.example"));
    }

    /** Only the version that somebody has read is changed; no sign for "any" helps. */
    @ParameterizedTest
    @ValueSource(
            strings = {"*", "\"0\"", "\"-1\"", "\"99\"", "W/\"0\"", "\"1\", \"2\"", "\"x\"", "\"9223372036854775808\""})
    void anIfMatchThatIsNotTheVersionChangesNothing(String ifMatch) {
        TestBrowser admin = school.as(school.admin());
        Answer made = admin.post(school.at("/folders"), Map.of("name", "Mine", "colour", "sky", "icon", "door"));
        String path = school.at("/folders/" + made.body().path("id").asString());
        admin.with("If-Match", ifMatch);
        assertThat(admin.put(path, Map.of("name", "Stolen", "colour", "sky", "icon", "door"))
                        .status())
                .isEqualTo(412);
        assertThat(admin.delete(path).status()).isEqualTo(412);
        assertThat(admin.without("If-Match").delete(path).status()).isEqualTo(428);
        assertThat(admin.get(school.at("/folders")).raw().body()).contains("Mine");
    }

    /** An answer that somebody else's browser kept does not open to whoever names its tag. */
    @Test
    void aTagDoesNotOpenWhatMayNotBeRead() {
        TestBrowser admin = school.as(school.admin());
        String path = school.at("/people/" + school.ana().id() + "/accommodations");
        String tag = admin.get(path).header("ETag");
        for (Person person : List.of(school.ben(), school.monitor())) {
            assertThat(school.as(person).with("If-None-Match", tag).get(path).status())
                    .isIn(403, 404);
        }
        assertThat(school.browser().with("If-None-Match", "*").get(path).status())
                .isEqualTo(401);
    }

    /** Whether there is an account shows neither in the words nor in what is remembered of tries. */
    @Test
    void wrongTriesAreBrakedAlikeWhetherThereIsAnAccountOrNot() {
        school.password(school.ana(), PASSWORD);
        TestBrowser browser = school.browser();
        for (int i = 0; i < 7; i++) {
            Answer known = browser.signIn(school.login(school.ana()), "wrong");
            Answer unknown = browser.signIn("nobody-" + school.login(school.ana()), "wrong");
            assertThat(known.status()).isEqualTo(unknown.status());
            assertThat(known.raw().body()).isEqualTo(unknown.raw().body());
            assertThat(known.header("Retry-After")).isEqualTo(unknown.header("Retry-After"));
        }
    }

    /** A session is a secret of 256 bits; guesses and what looks like one open nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"", "x", "null", "' or 1=1 --", "00000000-0000-0000-0000-000000000000", "..%2f"})
    void aCookieThatIsNoSessionIsNobody(String cookie) {
        TestBrowser browser = school.browser();
        browser.cookie("corridor", cookie);
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
        browser.with("Authorization", "Bearer " + cookie);
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
