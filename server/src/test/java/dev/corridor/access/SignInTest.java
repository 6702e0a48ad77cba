package dev.corridor.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.PersonState;
import dev.corridor.shared.Ids;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@CorridorTest
class SignInTest {

    private static final String PASSWORD = "seven green bicycles";

    @Autowired
    ApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
    }

    @Test
    void aRightPasswordOpensASessionAndTellsWhatOneMayDo() {
        school.password(school.rivera(), PASSWORD);
        TestBrowser browser = school.browser();
        Answer answer = browser.signIn(school.login(school.rivera()), PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/account/name").asString()).isEqualTo("Ms. Rivera");
        assertThat(answer.body().at("/schools/0/personName").asString()).isEqualTo("Ms. Rivera");
        assertThat(words(answer.body().at("/schools/0/abilities"))).containsExactly("write-passes");
        assertThat(browser.get("/api/me").body()).isEqualTo(answer.body());
    }

    @Test
    void theCaseOfALoginDoesNotCount() {
        school.password(school.ana(), PASSWORD);
        String shouted = school.login(school.ana()).toUpperCase(Locale.ROOT);
        assertThat(school.browser().signIn("  " + shouted + " ", PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginAreAnsweredAlike() {
        school.password(school.ana(), PASSWORD);
        Answer wrong = school.browser().signIn(school.login(school.ana()), "not the password");
        Answer unknown = school.browser().signIn("nobody@" + school.id() + ".example", "not the password");
        Answer without = school.browser().signIn(school.login(school.ben()), "not the password");
        assertThat(List.of(wrong.status(), unknown.status(), without.status())).containsOnly(401);
        assertThat(wrong.body()).isEqualTo(unknown.body()).isEqualTo(without.body());
        assertThat(wrong.header("Set-Cookie")).doesNotContain("corridor=");
    }

    @Test
    void signInNeedsTheCsrfToken() {
        TestBrowser browser = school.browser();
        Map<String, String> login = Map.of("login", "somebody", "password", "something");
        assertThat(browser.sendRaw("POST", "/api/session", login).status()).isEqualTo(403);
        browser.get("/api/setup");
        assertThat(browser.cookie("XSRF-TOKEN")).isNotNull();
        Answer without = browser.sendRaw("POST", "/api/session", login);
        Answer wrong = browser.with("X-XSRF-TOKEN", "00000000-0000-0000-0000-000000000000")
                .sendRaw("POST", "/api/session", login);
        assertThat(List.of(without.status(), wrong.status())).containsOnly(403);
        assertThat(without.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @EnumSource(
            value = PersonState.class,
            names = {"DISABLED", "SUSPENDED", "LEFT"})
    void whoIsNotActiveDoesNotSignInAndLearnsWhyOnlyWithTheRightPassword(PersonState state) {
        school.password(school.ana(), PASSWORD);
        school.state(school.ana(), state);
        Answer right = school.browser().signIn(school.login(school.ana()), PASSWORD);
        Answer wrong = school.browser().signIn(school.login(school.ana()), "not the password");
        assertThat(List.of(right.status(), wrong.status())).containsOnly(401);
        assertThat(right.body().at("/errors/0/code").asString()).isEqualTo("account-closed");
        assertThat(wrong.body().at("/errors/0/code").asString()).isEqualTo("wrong");
    }

    @Test
    void spacesAndTheWayLettersAreComposedDoNotCountInALogin() {
        String username = "josé" + school.id();
        Account account = accounts.find(school.ana().account()).orElseThrow();
        accounts.change(List.of(new Account(
                account.id(), account.district(), null, username, PersonState.ACTIVE, null, null, false, false, null)));
        school.password(school.ana(), PASSWORD);
        String apart = Normalizer.normalize(username, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        for (String typed :
                List.of(username, apart, "\u00a0" + username + "\u200b ", username.replace("é", "é\ufeff"))) {
            assertThat(school.browser().signIn(typed, PASSWORD).status())
                    .as(typed)
                    .isEqualTo(200);
        }
    }

    @Test
    void whereTwoDistrictsShareAUsernameThePasswordTellsWhoIsMeant() {
        TestSchool other = TestSchool.make(context);
        String username = "shared" + school.id();
        for (TestSchool each : List.of(school, other)) {
            Account account = accounts.find(each.ana().account()).orElseThrow();
            accounts.change(List.of(new Account(
                    account.id(),
                    account.district(),
                    null,
                    username,
                    PersonState.ACTIVE,
                    null,
                    null,
                    false,
                    false,
                    null)));
        }
        school.password(school.ana(), PASSWORD);
        other.password(other.ana(), "eight red tricycles");
        Answer answer = school.browser().signIn(username, "eight red tricycles");
        assertThat(answer.body().at("/schools/0/id").asString())
                .isEqualTo(other.id().toString());
    }

    @Test
    void aWrongPasswordAgainAndAgainIsToldToWait() {
        school.password(school.ana(), PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(school.browser()
                            .signIn(school.login(school.ana()), "wrong " + i)
                            .status())
                    .isEqualTo(401);
        }
        Answer stopped = school.browser().signIn(school.login(school.ana()), PASSWORD);
        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.header("Retry-After")).isEqualTo("1");
        assertThat(school.as(school.ana()).get("/api/me").status())
                .as("who is signed in stays so")
                .isEqualTo(200);
    }

    @Test
    void aBrowserThatWasSignedInBeforeIsNotSlowedByOthersAtItsAddress() {
        school.password(school.rivera(), PASSWORD);
        TestBrowser teachers = school.as(school.rivera());
        sessions.endOthers(
                new SignedIn(new SessionId(Ids.next()), school.rivera().account()), SessionEnd.STANDING);
        assertThat(teachers.get("/api/me").status()).isEqualTo(401);
        TestBrowser students = school.as(school.ana());
        for (int i = 0; i < 6; i++) {
            students.signIn(school.login(school.rivera()), "wrong " + i);
        }
        assertThat(students.signIn(school.login(school.rivera()), PASSWORD).status())
                .isEqualTo(429);
        assertThat(teachers.signIn(school.login(school.rivera()), PASSWORD).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"login\":null,\"password\":\"x\"}",
                "{\"login\":{},\"password\":1}",
                "<a>"
            })
    void whatIsNoLoginIsAProblem(String body) {
        Answer answer = school.browser().post("/api/session", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void endlessAndUnprintableLoginsAreMerelyWrong() {
        for (String login : List.of("a".repeat(10_000), "<script>", "' or 1=1 --", "=cmd()", "a\u0000b", "\ud83d")) {
            assertThat(school.browser().signIn(login, PASSWORD).status()).isIn(400, 401);
        }
    }

    @Test
    void nothingEverRedirects() {
        TestBrowser browser = school.browser();
        for (String path : List.of(
                "/api/me?continue=//evil.example", "/api/session?next=https://evil.example", "/login", "/logout")) {
            Answer answer = browser.get(path);
            assertThat(answer.header("Location")).isEmpty();
            assertThat(answer.status() / 100).isNotEqualTo(3);
        }
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
