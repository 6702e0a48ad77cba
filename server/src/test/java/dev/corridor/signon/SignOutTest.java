package dev.corridor.signon;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestClock;
import dev.corridor.TestDatabase;
import dev.corridor.access.factors.WithApp;
import dev.corridor.people.Person;
import dev.corridor.shared.Ids;
import dev.corridor.signon.Door.Away;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Sessions that a provider ends. */
@CorridorTest
class SignOutTest {

    private static final Map<String, Object> SIGNED_OUT =
            Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private Door door;

    @BeforeEach
    void connect() throws IOException {
        door = new Door(context);
    }

    @AfterEach
    void close() {
        http.close();
        door.close();
    }

    private TestBrowser signedIn(Person person, String session) {
        Away away = door.away();
        door.issuer.knows(
                away.state(),
                door.vouched(person, away.nonce())
                        .subject(person.account().toString())
                        .claim("sid", session)
                        .build());
        assertThat(door.back(away, away.state())).isEqualTo("/");
        return away.browser();
    }

    private static boolean isIn(TestBrowser browser) {
        return browser.get("/api/me").status() == 200;
    }

    private JWTClaimsSet.Builder told(Person person) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(door.issuer.address())
                .audience(Issuer.CLIENT)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(120)))
                .subject(person.account().toString())
                .claim("events", SIGNED_OUT);
    }

    private int signOut(String path, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path + "/sign-out"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private int signOut(JWTClaimsSet.Builder told) throws IOException, InterruptedException {
        return signOut(door.path(), Issuer.signedByIt(told.build()));
    }

    @Test
    void aSessionEndsWithTheOneAtTheProviderAndNoOtherDoes() throws Exception {
        Person ana = door.school.ana();
        TestBrowser phone = signedIn(ana, "on-the-phone");
        TestBrowser laptop = signedIn(ana, "on-the-laptop");
        TestBrowser ben = signedIn(door.school.ben(), "bens");
        TestBrowser byPassword = door.school.as(ana);
        assertThat(signOut(told(ana).claim("sid", "on-the-phone"))).isEqualTo(200);
        assertThat(isIn(phone)).isFalse();
        assertThat(isIn(laptop)).isTrue();
        assertThat(signOut(told(ana))).isEqualTo(200);
        assertThat(isIn(laptop))
                .as("the provider names no session: all of hers")
                .isFalse();
        assertThat(isIn(ben)).isTrue();
        assertThat(isIn(byPassword)).as("nobody vouched for that one").isTrue();
    }

    @Test
    void aSessionThatTookASecondStepEndsToo() throws Exception {
        Person rivera = door.school.rivera();
        WithApp app = WithApp.in(door.school.as(rivera), context.getBean(TestClock.class));
        TestDatabase.client(TestDatabase.owner())
                .sql("update district set second_step_vouched = true where id = :id")
                .param("id", door.school.district().value())
                .update();
        Away away = door.away();
        door.issuer.knows(
                away.state(),
                door.vouched(rivera, away.nonce())
                        .subject(rivera.account().toString())
                        .claim("sid", "one")
                        .build());
        assertThat(door.back(away, away.state())).startsWith("/sign-in/step");
        TestBrowser browser = away.browser();
        assertThat(browser.post("/api/session/second-step", Map.of("code", app.code(0)))
                        .status())
                .isEqualTo(200);
        assertThat(isIn(browser)).isTrue();
        assertThat(signOut(told(rivera).claim("sid", "one"))).isEqualTo(200);
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void aTokenThatNamesNobodyEndsNothing() throws Exception {
        TestBrowser browser = signedIn(door.school.ana(), "one");
        assertThat(signOut(told(door.school.ana()).subject("").claim("sid", " ")))
                .isEqualTo(400);
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void aSessionAloneCanBeNamed() throws Exception {
        TestBrowser ana = signedIn(door.school.ana(), "one");
        assertThat(signOut(told(door.school.ana()).subject(null).claim("sid", "one")))
                .isEqualTo(200);
        assertThat(isIn(ana)).isFalse();
    }

    @Test
    void whatIsSentAgainEndsNothingThatWasOpenedSince() throws Exception {
        Person ana = door.school.ana();
        signedIn(ana, "one");
        String token = Issuer.signedByIt(told(ana).build());
        assertThat(signOut(door.path(), token)).isEqualTo(200);
        TestBrowser again = signedIn(ana, "two");
        assertThat(signOut(door.path(), token)).isEqualTo(200);
        assertThat(isIn(again)).isTrue();
    }

    @Test
    void whatTheProviderDidNotSayEndsNothing() throws Exception {
        Person ana = door.school.ana();
        TestBrowser browser = signedIn(ana, "one");
        assertRefused(ana, told -> told.issuer("https://elsewhere.example"));
        assertRefused(ana, told -> told.audience("another-client"));
        assertRefused(ana, told -> told.claim("events", Map.of("https://other.example/event", Map.of())));
        assertRefused(ana, told -> told.claim("events", null));
        assertRefused(ana, told -> told.claim("nonce", "n"));
        assertRefused(ana, told -> told.subject(null));
        assertRefused(ana, told -> told.jwtID(null));
        assertRefused(ana, told -> told.expirationTime(null));
        assertRefused(ana, told -> told.expirationTime(Date.from(Instant.now().minusSeconds(600))));
        JWTClaimsSet good = told(ana).build();
        assertThat(signOut(door.path(), Issuer.signed(good, Issuer.key("one")))).isEqualTo(400);
        assertThat(signOut(door.path(), Issuer.unsigned(good))).isEqualTo(400);
        assertThat(signOut(door.path(), Issuer.confused(good))).isEqualTo(400);
        assertThat(signOut(door.path(), Issuer.tampered(good, body -> body.replace("corridor", "corridor "))))
                .isEqualTo(400);
        assertThat(signOut(door.path(), "")).isEqualTo(400);
        assertThat(isIn(browser)).isTrue();
        assertThat(signOut(told(ana))).as("and now as it should be").isEqualTo(200);
        assertThat(isIn(browser)).isFalse();
    }

    private void assertRefused(Person person, UnaryOperator<JWTClaimsSet.Builder> otherwise) throws Exception {
        assertThat(signOut(otherwise.apply(told(person)))).isEqualTo(400);
    }

    @Test
    void anIdentityTokenIsNoLogoutTokenAndALogoutTokenIsNoIdentity() throws Exception {
        Person ana = door.school.ana();
        TestBrowser browser = signedIn(ana, "one");
        assertThat(signOut(door.path(), Issuer.signedByIt(door.vouched(ana, "n").build())))
                .isEqualTo(400);
        assertThat(isIn(browser)).isTrue();
        assertThat(door.with(claims -> told(ana).claim("email", door.email(ana)).claim("email_verified", true)))
                .isEqualTo(Door.why("token-wrong"));
    }

    @Test
    void anotherDistrictsProviderEndsNothingHere() throws Exception {
        Person ana = door.school.ana();
        TestBrowser browser = signedIn(ana, "one");
        try (Door other = new Door(context)) {
            String path = "/api/sign-on/" + other.school.district() + "/ways/" + door.id;
            assertThat(signOut(path, Issuer.signedByIt(told(ana).build()))).isEqualTo(404);
            JWTClaimsSet theirs = told(ana).issuer(other.issuer.address()).build();
            assertThat(signOut(other.path(), Issuer.signedByIt(theirs))).isEqualTo(200);
        }
        assertThat(signOut("/api/sign-on/" + door.school.district() + "/ways/" + Ids.next(), "x"))
                .isEqualTo(404);
        assertThat(isIn(browser)).isTrue();
    }
}
