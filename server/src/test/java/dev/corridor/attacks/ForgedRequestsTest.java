package dev.corridor.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Requests that another site, or a method in disguise, would have somebody's browser send. */
@CorridorTest
class ForgedRequestsTest {

    /**
     * A provider of SAML has browsers post there, from its own page; it lets nobody in and changes nothing. One of
     * OpenID Connect posts itself, and signs what it says.
     */
    private static final Set<String> POSTED_FROM_ELSEWHERE =
            Set.of("/api/sign-on/{of}/ways/{way}/acs", "/api/sign-on/{of}/ways/{way}/sign-out");

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
    }

    /** Another site's page sends the cookie along, but neither reads the token nor sets the header. */
    @Test
    void everyChangeWantsTheTokenAgainstForgedRequests() {
        TestBrowser forged = school.as(school.admin());
        forged.get("/api/me");
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : Operation.all()) {
            if (!operation.reads() && !POSTED_FROM_ELSEWHERE.contains(operation.path())) {
                Answer answer = forged.sendRaw(
                        operation.method(), operation.at(name -> school.id().toString()), "{}");
                softly.assertThat(answer.status()).as(operation.toString()).isEqualTo(403);
                softly.assertThat(answer.raw().body()).as(operation.toString()).contains("X-XSRF-TOKEN");
            }
        }
        softly.assertAll();
    }

    @Test
    void aTokenThatIsNotTheCookiesIsNone() {
        TestBrowser forged = school.as(school.admin());
        forged.get("/api/me");
        for (String token : List.of("", "x", "00000000-0000-0000-0000-000000000000")) {
            forged.with("X-XSRF-TOKEN", token);
            assertThat(forged.sendRaw("DELETE", "/api/session", null).status()).isEqualTo(403);
        }
        assertThat(forged.get("/api/me").status()).isEqualTo(200);
    }

    /** As a form of another site could send it. */
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void aBodyThatAFormCouldSendIsNotTaken(String type) {
        TestBrowser browser = school.as(school.admin()).with("Content-Type", type);
        Answer answer =
                browser.post(school.at("/folders"), "{\"name\":\"Forged\",\"colour\":\"sky\",\"icon\":\"door\"}");
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(browser.without("Content-Type")
                        .get(school.at("/folders"))
                        .raw()
                        .body())
                .doesNotContain("Forged");
    }

    @Test
    void aMethodSaidInAHeaderOrAParameterIsNotTheMethod() {
        TestBrowser browser = school.as(school.admin());
        String folder = browser.post(school.at("/folders"), Map.of("name", "F", "colour", "sky", "icon", "door"))
                .body()
                .path("id")
                .asString();
        String path = school.at("/folders/" + folder);
        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            browser.with(header, "DELETE").with("If-Match", "\"1\"");
            assertThat(browser.post(path, Map.of()).status()).isEqualTo(405);
            assertThat(browser.get(path).status()).isIn(404, 405);
            browser.without(header);
        }
        assertThat(browser.post(path + "?_method=DELETE", Map.of()).status()).isEqualTo(405);
        assertThat(browser.get(school.at("/folders")).raw().body()).contains(folder);
    }

    @Test
    void methodsThatNobodyNeedsAreRefused() {
        SoftAssertions softly = new SoftAssertions();
        TestBrowser browser = school.as(school.admin());
        List<String> taken = Operation.all().stream().map(Operation::toString).toList();
        for (Operation operation : Operation.all()) {
            for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "PROPFIND", "FOO")) {
                if (!taken.contains(method + " " + operation.path())) {
                    Answer answer = browser.send(
                            method, operation.at(name -> school.id().toString()), null);
                    softly.assertThat(answer.status())
                            .as("%s %s", method, operation.path())
                            .isIn(400, 404, 405, 501);
                }
            }
        }
        softly.assertAll();
        assertThat(RawSocket.say(
                        port, "TRACE /api/me HTTP/1.1\r\nHost: localhost\r\nX-Secret: 1\r\nConnection: close\r\n\r\n"))
                .contains(" 405 ")
                .doesNotContain("X-Secret");
    }
}
