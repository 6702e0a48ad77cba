package dev.corridor.access.factors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.TestSchool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Setting up second factors and taking them away. */
@CorridorTest
class OwnFactorsHttpTest {

    private static final String PASSWORD = "seven green bicycles";
    private static final String FACTORS = "/api/me/factors";
    private static final Instant NOON = Instant.parse("2026-11-24T18:00:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private TestSchool school;
    private TestBrowser rivera;

    @BeforeEach
    void makeSchool() {
        clock.set(NOON);
        school = TestSchool.make(context);
        school.password(school.rivera(), PASSWORD);
        rivera = school.as(school.rivera());
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @Test
    void theyAreForStaff() {
        assertThat(school.as(school.ana()).get(FACTORS).status()).isEqualTo(403);
        assertThat(school.as(school.ana())
                        .post(FACTORS + "/authenticator-draft", Map.of())
                        .status())
                .isEqualTo(403);
        for (var person : List.of(school.rivera(), school.admin(), school.monitor())) {
            assertThat(school.as(person).get(FACTORS).status()).isEqualTo(200);
        }
        assertThat(school.browser().get(FACTORS).status()).isEqualTo(401);
    }

    @Test
    void anAppIsKeptOnceItHasMadeARightCode() {
        var draft = rivera.post(FACTORS + "/authenticator-draft", Map.of()).body();
        String sealed = draft.path("draft").asString();
        assertThat(draft.path("address").asString())
                .startsWith("otpauth://totp/Corridor:")
                .contains("secret=" + draft.path("secret").asString());
        assertThat(code(add(rivera, sealed, "000000"))).isEqualTo("wrong");
        assertThat(code(add(school.as(school.admin()), sealed, "000000")))
                .as("another's draft is none")
                .isEqualTo("expired");
        assertThat(code(add(rivera, "nonsense!", "000000"))).isEqualTo("expired");
        assertThat(rivera.get(FACTORS).body().has("authenticatorSince")).isFalse();
        assertThat(school.browser()
                        .signIn(school.login(school.rivera()), PASSWORD)
                        .status())
                .as("nothing is asked for before")
                .isEqualTo(200);
        clock.set(NOON.plus(Duration.ofMinutes(31)));
        TestBrowser fresh = school.as(school.rivera());
        assertThat(code(add(fresh, sealed, "000000"))).isEqualTo("expired");
    }

    @Test
    void aChangeWantsWhoItIsShownAgain() {
        WithApp.in(rivera, clock);
        clock.set(NOON.plus(Duration.ofMinutes(11)));
        assertThat(rivera.get(FACTORS).body().path("fresh").asBoolean()).isFalse();
        for (Answer stale : List.of(
                rivera.post(FACTORS + "/authenticator-draft", Map.of()),
                rivera.post(FACTORS + "/recovery-codes", Map.of()),
                rivera.delete(FACTORS + "/authenticator"))) {
            assertThat(stale.status()).isEqualTo(403);
            assertThat(code(stale)).isEqualTo("confirm");
        }
        assertThat(code(confirm("not the password"))).isEqualTo("wrong");
        assertThat(confirm(PASSWORD).status()).isEqualTo(204);
        assertThat(rivera.delete(FACTORS + "/authenticator").status()).isEqualTo(204);
    }

    @Test
    void withTheAppGoTheSecondStepAndTheCodesAndNoSession() {
        WithApp app = WithApp.in(rivera, clock);
        TestBrowser elsewhere = school.as(school.rivera());
        assertThat(rivera.delete(FACTORS + "/authenticator").status()).isEqualTo(204);
        assertThat(elsewhere.get("/api/me").status()).isEqualTo(200);
        assertThat(school.browser()
                        .signIn(school.login(school.rivera()), PASSWORD)
                        .status())
                .isEqualTo(200);
        assertThat(rivera.delete(FACTORS + "/authenticator").status()).isEqualTo(404);
        assertThat(rivera.post(FACTORS + "/recovery-codes", Map.of()).status()).isEqualTo(409);
        assertThat(rivera.get(FACTORS).body().path("recoveryCodes").asInt()).isZero();
        WithApp second = WithApp.in(rivera, clock);
        assertThat(second.recoveryCodes()).hasSize(10).doesNotContainAnyElementsOf(app.recoveryCodes());
    }

    @Test
    void newCodesReplaceTheOldAndAnotherPhoneKeepsThem() {
        WithApp app = WithApp.in(rivera, clock);
        clock.set(NOON.plus(Duration.ofMinutes(2)));
        WithApp other = WithApp.in(rivera, clock);
        assertThat(other.recoveryCodes()).as("those that are left stay good").isEmpty();
        Answer made = rivera.post(FACTORS + "/recovery-codes", Map.of());
        assertThat(made.body().path("recoveryCodes")).hasSize(10);
        TestBrowser browser = school.browser();
        browser.signIn(school.login(school.rivera()), PASSWORD);
        String step = "/api/session/second-step";
        assertThat(code(browser.post(step, Map.of("code", app.recoveryCodes().getFirst()))))
                .isEqualTo("wrong");
        assertThat(code(browser.post(step, Map.of("code", app.code(0))))).isEqualTo("wrong");
        assertThat(browser.post(step, Map.of("code", other.code(0))).status()).isEqualTo(200);
    }

    private Answer confirm(String password) {
        return rivera.post(FACTORS + "/confirmation", Map.of("password", password));
    }

    private static Answer add(TestBrowser browser, String draft, String code) {
        return browser.put(FACTORS + "/authenticator", Map.of("draft", draft, "code", code));
    }

    private static String code(Answer answer) {
        return answer.body().at("/errors/0/code").asString("");
    }
}
