package dev.corridor.access.factors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Passkeys: made, signed in with, and every way of doing either wrongly. */
@CorridorTest
class PasskeysHttpTest {

    private static final String HOST = "127.0.0.1";
    private static final String COOKIE = "corridor-passkey";
    private static final String MINE = "/api/me/passkeys";
    private static final Instant NOON = Instant.parse("2026-11-24T18:00:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private TestSchool school;
    private TestBrowser desk;
    private SoftKey key;

    @BeforeEach
    void aTeacherHasAPasskey() {
        clock.set(NOON);
        school = TestSchool.make(context);
        desk = school.as(school.rivera());
        key = device();
        assertThat(add(desk, key).status()).isEqualTo(201);
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @Test
    void itSignsInWithoutAPassword() {
        TestBrowser browser = school.browser();
        JsonNode request = challenge(browser);
        assertThat(request.path("host").asString()).isEqualTo(HOST);
        assertThat(request.path("credentials"))
                .as("whose it is the device tells")
                .isEmpty();
        Answer in = browser.post("/api/session/passkey", key.signed(request));
        assertThat(in.status()).as(in.body().toString()).isEqualTo(200);
        assertThat(in.body().at("/account/name").asString()).isEqualTo("Ms. Rivera");
        assertThat(browser.get(school.at("/people")).status()).isEqualTo(200);
        assertThat(mine(desk).at("/0/name").asString()).isEqualTo("Laptop");
        assertThat(mine(desk).at("/0/usedAt").asString("")).isNotEmpty();
    }

    @Test
    void whateverIsWrongWithASignatureIsRefusedAlike() {
        SoftKey stranger = device();
        List<Consumer<SoftKey>> wrongs = List.of(
                it -> it.origin = "http://127.0.0.1.evil.example:" + port,
                it -> it.origin = "https://127.0.0.1:" + port,
                it -> it.origin = "http://127.0.0.1",
                it -> it.host = "evil.example",
                it -> it.flags = SoftKey.PRESENT,
                it -> it.flags = SoftKey.VERIFIED,
                it -> it.counter = -1);
        for (Consumer<SoftKey> wrong : wrongs) {
            SoftKey sound = device();
            assertThat(add(desk, sound).status()).isEqualTo(201);
            sound.counter = 10;
            assertThat(signIn(school.browser(), sound).status()).isEqualTo(200);
            wrong.accept(sound);
            assertRefused(signIn(school.browser(), sound));
        }
        assertRefused(signIn(school.browser(), stranger));
    }

    @Test
    void whatIsNotWhatWasSignedIsRefused() {
        for (String part : List.of("clientData", "authenticatorData", "signature", "userHandle", "id")) {
            for (String bad : List.of("AAAA", "not base64!", "", "A".repeat(20_000))) {
                TestBrowser browser = school.browser();
                Map<String, Object> signed = key.signed(challenge(browser));
                signed.put(part, bad);
                Answer answer = browser.post("/api/session/passkey", signed);
                if (!(part.equals("userHandle") && bad.isEmpty())) {
                    assertRefused(answer);
                    assertThat(browser.cookie("corridor")).isNull();
                }
            }
        }
        for (String body : List.of("", "null", "[]", "{}", "{\"id\":1}")) {
            assertThat(school.browser().post("/api/session/passkey", body).status())
                    .isEqualTo(400);
        }
    }

    @Test
    void aChallengeIsGoodOnceSoonInItsBrowserAndForItsPurpose() {
        TestBrowser browser = school.browser();
        JsonNode request = challenge(browser);
        String kept = Objects.requireNonNull(browser.cookie(COOKIE));
        Map<String, Object> signed = key.signed(request);
        assertThat(browser.post("/api/session/passkey", signed).status()).isEqualTo(200);
        TestBrowser again = school.browser();
        assertRefused(again.post("/api/session/passkey", signed));
        again.cookie(COOKIE, kept);
        key.counter = 100;
        assertRefused(again.post("/api/session/passkey", key.signed(request)));

        JsonNode other =
                desk.post("/api/me/factors/passkey-challenge", Map.of()).body();
        again.cookie(COOKIE, Objects.requireNonNull(desk.cookie(COOKIE)));
        assertRefused(again.post("/api/session/passkey", key.signed(other)));

        TestBrowser late = school.browser();
        JsonNode early = challenge(late);
        clock.set(NOON.plus(Duration.ofMinutes(5)));
        assertRefused(late.post("/api/session/passkey", key.signed(early)));
    }

    @Test
    void aRemovedPasskeyOpensNothingAndEndsNothing() {
        TestBrowser browser = school.browser();
        assertThat(signIn(browser, key).status()).isEqualTo(200);
        String id = mine(desk).at("/0/id").asString();
        assertThat(desk.delete(MINE + "/" + id).status()).isEqualTo(204);
        assertRefused(signIn(school.browser(), key));
        assertThat(browser.get("/api/me").status()).isEqualTo(200);
        assertThat(desk.delete(MINE + "/" + id).status()).isEqualTo(404);
        assertThat(school.as(school.admin()).get(school.at("/audit")).raw().body())
                .contains("passkey-added", "passkey-removed", "Laptop")
                .doesNotContain(key.id());
    }

    @Test
    void anothersIsNotThere() {
        TestBrowser admin = school.as(school.admin());
        SoftKey theirs = device();
        add(admin, theirs);
        String id = mine(admin).at("/0/id").asString();
        assertThat(desk.delete(MINE + "/" + id).status()).isEqualTo(404);
        assertThat(desk.put(MINE + "/" + id, Map.of("name", "mine")).status()).isEqualTo(404);
        JsonNode request =
                desk.post("/api/me/factors/passkey-challenge", Map.of()).body();
        assertThat(request.at("/credentials/0").asString()).isEqualTo(key.id());
        assertRefused(desk.post("/api/me/factors/passkey-confirmation", theirs.signed(request)));
        Map<String, Object> disguised = theirs.signed(challenge(desk));
        disguised.put("userHandle", key.signed(challenge(desk)).get("userHandle"));
        assertRefused(desk.post("/api/session/passkey", disguised));
    }

    @Test
    void itShowsAgainWhoSomebodyIs() {
        clock.set(NOON.plus(Duration.ofMinutes(11)));
        Answer stale = desk.post(MINE + "/creation", Map.of());
        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.body().at("/errors/0/code").asString()).isEqualTo("confirm");
        JsonNode request =
                desk.post("/api/me/factors/passkey-challenge", Map.of()).body();
        assertThat(desk.post("/api/me/factors/passkey-confirmation", key.signed(request))
                        .status())
                .isEqualTo(204);
        assertThat(add(desk, device()).status()).isEqualTo(201);
    }

    @Test
    void whatIsNoSoundPasskeyIsNotKept() {
        List<Consumer<SoftKey>> wrongs = List.of(
                it -> it.origin = "https://evil.example",
                it -> it.host = "evil.example",
                it -> it.flags = SoftKey.PRESENT);
        for (Consumer<SoftKey> wrong : wrongs) {
            SoftKey odd = device();
            wrong.accept(odd);
            assertRefused(add(desk, odd));
        }
        assertRefused(add(desk, key));
        assertRefused(add(school.as(school.okafor()), key));
        Map<String, Object> unasked = device().made(creation(desk), "Laptop");
        desk.cookie(COOKIE, "AAAA");
        assertRefused(desk.post(MINE, unasked));
        for (String name : List.of("", " ", "a".repeat(61), "a\u0007b")) {
            assertThat(desk.post(MINE, device().made(creation(desk), name))
                            .body()
                            .at("/errors/0/field")
                            .asString())
                    .isEqualTo("name");
        }
        assertThat(mine(desk)).hasSize(1);
    }

    @Test
    void theyAreForStaffAndNotForWhoMayNotSignIn() {
        for (Person person : List.of(school.ana(), school.ben())) {
            assertThat(school.as(person).post(MINE + "/creation", Map.of()).status())
                    .isEqualTo(403);
        }
        school.state(school.rivera(), PersonState.SUSPENDED);
        Answer closed = signIn(school.browser(), key);
        assertThat(closed.status()).isEqualTo(401);
        assertThat(closed.body().at("/errors/0/code").asString()).isEqualTo("account-closed");
    }

    @Test
    void itIsNamedByItsOwner() {
        String id = mine(desk).at("/0/id").asString();
        assertThat(desk.put(MINE + "/" + id, Map.of("name", "My phone")).status())
                .isEqualTo(204);
        assertThat(mine(desk).at("/0/name").asString()).isEqualTo("My phone");
        assertThat(desk.put(MINE + "/" + id, Map.of("name", "")).status()).isEqualTo(400);
    }

    private SoftKey device() {
        return new SoftKey(HOST, "http://" + HOST + ":" + port);
    }

    private static JsonNode creation(TestBrowser browser) {
        return browser.post(MINE + "/creation", Map.of()).body();
    }

    private static Answer add(TestBrowser browser, SoftKey key) {
        return browser.post(MINE, key.made(creation(browser), "Laptop"));
    }

    private static JsonNode challenge(TestBrowser browser) {
        return browser.post("/api/session/passkey-challenge", Map.of()).body();
    }

    private static Answer signIn(TestBrowser browser, SoftKey key) {
        return browser.post("/api/session/passkey", key.signed(challenge(browser)));
    }

    private static JsonNode mine(TestBrowser browser) {
        return browser.get("/api/me/factors").body().path("passkeys");
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/code").asString()).isEqualTo("refused");
    }
}
