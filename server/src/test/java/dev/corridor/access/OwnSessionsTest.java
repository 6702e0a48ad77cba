package dev.corridor.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Accounts;
import dev.corridor.people.PersonState;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The session that signing in opens: its cookie, its end, and what its owner sees of it. */
@CorridorTest
class OwnSessionsTest {

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
    void aSessionAndACsrfTokenPlantedBeforeSignInAreOfNoUseAfterwards() {
        school.password(school.ana(), PASSWORD);
        TestBrowser browser = school.browser();
        browser.cookie("corridor", "planted-by-somebody-else");
        browser.get("/api/setup");
        String before = browser.cookie("XSRF-TOKEN");
        browser.signIn(school.login(school.ana()), PASSWORD);
        assertThat(browser.cookie("corridor")).isNotNull().isNotEqualTo("planted-by-somebody-else");
        assertThat(browser.cookie("XSRF-TOKEN")).isNotNull().isNotEqualTo(before);
        String first = Objects.requireNonNull(browser.cookie("corridor"));
        browser.signIn(school.login(school.ana()), PASSWORD);
        assertThat(browser.cookie("corridor")).isNotEqualTo(first);
        assertThat(sessions.find(first))
                .as("the browser's session before is over")
                .isEmpty();
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        school.password(school.ana(), PASSWORD);
        Answer answer = school.browser().signIn(school.login(school.ana()), PASSWORD);
        assertThat(answer.raw().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("corridor=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Secure"));
    }

    @Test
    void signingOutEndsTheSession() {
        TestBrowser browser = school.as(school.ana());
        String token = Objects.requireNonNull(browser.cookie("corridor"));
        assertThat(browser.delete("/api/session").status()).isEqualTo(204);
        assertThat(browser.cookie("corridor")).isNull();
        browser.cookie("corridor", token);
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void anAccountSuspendedAsAWholeDoesNotSignInEither() {
        school.password(school.ana(), PASSWORD);
        TestBrowser browser = school.as(school.ana());
        accounts.changeState(Set.of(school.ana().account()), PersonState.SUSPENDED);
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
        assertThat(school.browser().signIn(school.login(school.ana()), PASSWORD).status())
                .isEqualTo(401);
    }

    @Test
    void peopleSeeAndEndTheirOwnSessionsAndNobodyElses() {
        TestBrowser here = school.as(school.ana());
        TestBrowser there = school.as(school.ana());
        TestBrowser bens = school.as(school.ben());
        JsonNode listed = here.get("/api/me/sessions").body().at("/items");
        assertThat(listed).hasSize(2);
        String other = listed.valueStream()
                .filter(session -> !session.at("/current").asBoolean())
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
        assertThat(bens.delete("/api/me/sessions/" + other).status()).isEqualTo(404);
        assertThat(here.delete("/api/me/sessions/" + other).status()).isEqualTo(204);
        assertThat(there.get("/api/me").status()).isEqualTo(401);
        assertThat(here.get("/api/me").status()).isEqualTo(200);
    }
}
