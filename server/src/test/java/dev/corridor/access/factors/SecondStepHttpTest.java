package dev.corridor.access.factors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.TestSchool;
import dev.corridor.people.PersonState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Signing in by password and a code, by those who have one and by those who do not. */
@CorridorTest
class SecondStepHttpTest {

    private static final String PASSWORD = "seven green bicycles";
    private static final String STEP = "/api/session/second-step";
    private static final Instant NOON = Instant.parse("2026-11-24T18:00:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private TestSchool school;
    private TestBrowser desk;
    private WithApp app;

    @BeforeEach
    void aTeacherHasAnApp() {
        clock.set(NOON);
        school = TestSchool.make(context);
        school.password(school.rivera(), PASSWORD);
        desk = school.as(school.rivera());
        app = WithApp.in(desk, clock);
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @Test
    void aPasswordAloneOpensNothing() {
        TestBrowser browser = school.browser();
        Answer first = signIn(browser);
        assertThat(first.status()).isEqualTo(401);
        assertThat(code(first)).isEqualTo("second-step");
        assertThat(first.raw().body()).doesNotContain("Rivera", school.id().toString());
        assertThat(browser.cookie("corridor")).isNull();
        String half = Objects.requireNonNull(browser.cookie("corridor-half"));
        browser.cookie("corridor", half);
        for (String path : List.of("/api/me", "/api/me/factors", "/api/me/sessions", school.at("/people"))) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(browser.post("/api/me/factors/authenticator-draft", Map.of()).status())
                .isEqualTo(401);
    }

    @Test
    void aRightCodeOpensASessionAndIsGoodOnce() {
        TestBrowser browser = school.browser();
        signIn(browser);
        assertThat(browser.get(STEP).body().toString())
                .isEqualTo("{\"code\":true,\"recovery\":true,\"passkey\":false}");
        Answer in = step(browser, app.code(0));
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.body().at("/account/name").asString()).isEqualTo("Ms. Rivera");
        assertThat(browser.cookie("corridor-half")).as("of no more use").isNull();
        assertThat(browser.get("/api/me").status()).isEqualTo(200);

        TestBrowser thief = school.browser();
        signIn(thief);
        Answer again = step(thief, app.code(0));
        assertThat(again.status()).isEqualTo(401);
        assertThat(code(again)).isEqualTo("used");
        assertThat(code(step(thief, app.code(-1)))).as("nor one of before").isEqualTo("used");
        assertThat(thief.cookie("corridor")).isNull();
    }

    @Test
    void bothAtOnceIsOneRequestForOtherClients() {
        TestBrowser browser = school.browser();
        Answer in = browser.post(
                "/api/session",
                Map.of("login", school.login(school.rivera()), "password", PASSWORD, "code", app.code(1)));
        assertThat(in.status()).isEqualTo(200);
        assertThat(browser.get(school.at("/people")).status()).isEqualTo(200);
    }

    @Test
    void whoHasNoSecondFactorIsNotAskedForOne() {
        school.password(school.okafor(), PASSWORD);
        TestBrowser browser = school.browser();
        assertThat(browser.signIn(school.login(school.okafor()), PASSWORD).status())
                .isEqualTo(200);
        assertThat(browser.get(STEP).status()).isEqualTo(401);
    }

    @Test
    void guessingIsSlowedAndKeepsNoBrowserOutThatWasInBefore() {
        TestBrowser thief = school.browser();
        signIn(thief);
        for (int i = 0; i < 5; i++) {
            assertThat(code(step(thief, "00000" + i))).isEqualTo("wrong");
        }
        assertThat(step(thief, app.code(0)).status()).isEqualTo(429);
        signIn(desk);
        assertThat(step(desk, app.code(0)).status())
                .as("in a browser that was signed in before")
                .isEqualTo(200);
        assertThat(step(thief, app.code(1)).status()).isEqualTo(429);
        clock.set(NOON.plusSeconds(2));
        assertThat(step(thief, app.code(1)).status()).isEqualTo(200);
    }

    @Test
    void aRecoveryCodeIsGoodOnceAndIsRecorded() {
        assertThat(app.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        String paper = app.recoveryCodes().getFirst();
        TestBrowser browser = school.browser();
        signIn(browser);
        assertThat(step(browser, paper.toLowerCase(Locale.ROOT).replace("-", " "))
                        .status())
                .isEqualTo(200);
        assertThat(browser.get("/api/me/factors").body().path("recoveryCodes").asInt())
                .isEqualTo(9);
        TestBrowser again = school.browser();
        signIn(again);
        assertThat(code(step(again, paper))).isEqualTo("wrong");
        assertThat(school.as(school.admin()).get(school.at("/audit")).raw().body())
                .contains("recovery-code-used", "authenticator-added")
                .doesNotContain(paper, app.secret());
    }

    @Test
    void anothersCodeAndAnothersPaperAreWrong() {
        WithApp admins = WithApp.in(school.as(school.admin()), clock);
        TestBrowser browser = school.browser();
        signIn(browser);
        assertThat(code(step(browser, admins.code(0)))).isEqualTo("wrong");
        assertThat(code(step(browser, admins.recoveryCodes().getFirst()))).isEqualTo("wrong");
    }

    @Test
    void aFirstStepHoldsTenMinutesAndNoLongerThanItsPassword() {
        TestBrowser late = school.browser();
        signIn(late);
        clock.set(NOON.plus(Duration.ofMinutes(10)));
        assertThat(code(step(late, app.code(0)))).isEqualTo("begin-again");
        assertThat(code(late.get(STEP))).isEqualTo("begin-again");

        TestBrowser old = school.browser();
        signIn(old);
        school.password(school.rivera(), "eight red tricycles");
        assertThat(code(step(old, app.code(0)))).isEqualTo("begin-again");

        TestBrowser closed = school.browser();
        closed.signIn(school.login(school.rivera()), "eight red tricycles");
        school.state(school.rivera(), PersonState.SUSPENDED);
        assertThat(code(step(closed, app.code(1)))).isEqualTo("account-closed");
        assertThat(closed.cookie("corridor")).isNull();
    }

    @Test
    void whatIsNoFirstStepIsTold() {
        for (String planted : List.of("", "x", "AAAA", "a".repeat(900), "a".repeat(5_000))) {
            TestBrowser browser = school.browser();
            browser.cookie("corridor-half", planted);
            assertThat(code(step(browser, app.code(0)))).isEqualTo("begin-again");
        }
        TestBrowser browser = school.browser();
        signIn(browser);
        for (String body : List.of("", "null", "[]", "{}", "{\"code\":{}}", "{\"code\":null}")) {
            assertThat(browser.post(STEP, body).status()).as(body).isEqualTo(400);
        }
        for (String typed : List.of("", "a".repeat(10_000), "' or 1=1")) {
            assertThat(code(step(browser, typed))).isEqualTo("wrong");
        }
    }

    @Test
    void aOneTimePasswordIsStillToBeChangedAfterTheSecondStep() {
        String oneTime = school.as(school.admin())
                .post(school.at("/people/" + school.rivera().id() + "/one-time-password"), Map.of())
                .body()
                .path("password")
                .asString();
        TestBrowser browser = school.browser();
        assertThat(code(browser.signIn(school.login(school.rivera()), oneTime))).isEqualTo("second-step");
        assertThat(step(browser, app.code(0))
                        .body()
                        .at("/account/mustChangePassword")
                        .asBoolean())
                .isTrue();
        assertThat(browser.get(school.at("/people")).status()).isEqualTo(403);
    }

    private Answer signIn(TestBrowser browser) {
        return browser.signIn(school.login(school.rivera()), PASSWORD);
    }

    private static Answer step(TestBrowser browser, String code) {
        return browser.post(STEP, Map.of("code", code));
    }

    private static String code(Answer answer) {
        return answer.body().at("/errors/0/code").asString("");
    }
}
