package dev.corridor.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.people.Accounts;
import dev.corridor.people.Credentials;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** One-time passwords, and passwords that people choose. */
@CorridorTest
class OwnPasswordTest {

    private static final String PASSWORD = "seven green bicycles";

    @Autowired
    ApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    Credentials credentials;

    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
    }

    @Test
    void aOneTimePasswordAllowsNothingButChoosingAnother() {
        Credentials.Credential issued =
                credentials.issueAll(school.id(), Set.of(school.rivera().id())).getFirst();
        TestBrowser browser = school.browser();
        Answer signedIn = browser.signIn(
                issued.login(), issued.password().replace("-", " ").toUpperCase(Locale.ROOT));
        assertThat(signedIn.body().at("/account/mustChangePassword").asBoolean())
                .isTrue();
        assertThat(browser.get(school.at("/people")).status()).isEqualTo(403);
        assertThat(browser.get(school.at("/people")).body().at("/errors/0/code").asString())
                .isEqualTo("must-change");
        assertThat(browser.get("/api/me").status()).isEqualTo(200);
        assertThat(choose(browser, issued.password(), PASSWORD)).isEqualTo(204);
        assertThat(browser.get(school.at("/people")).status()).isEqualTo(200);
        assertThat(school.browser().signIn(issued.login(), issued.password()).status())
                .isEqualTo(401);
        assertThat(credentials.issueAll(school.id(), Set.of(school.rivera().id())))
                .as("who has signed in keeps the password")
                .isEmpty();
    }

    @Test
    void aOneTimePasswordIsGoodForSixtyDays() {
        Credentials.Credential issued =
                credentials.issueAll(school.id(), Set.of(school.rivera().id())).getFirst();
        expire("59 days 23 hours");
        assertThat(school.browser().signIn(issued.login(), issued.password()).status())
                .isEqualTo(200);
        expire("2 hours");
        Answer late = school.browser().signIn(issued.login(), issued.password());
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.body().at("/errors/0/code").asString()).isEqualTo("expired");
        assertThat(school.browser()
                        .signIn(issued.login(), "not the password")
                        .body()
                        .at("/errors/0/code")
                        .asString())
                .as("only who knows it learns that it is too old")
                .isEqualTo("wrong");
        Credentials.Credential again =
                credentials.issueAll(school.id(), Set.of(school.rivera().id())).getFirst();
        assertThat(school.browser().signIn(again.login(), again.password()).status())
                .as("who has not chosen one of their own gets a new one")
                .isEqualTo(200);
    }

    /** Brings the end of the one-time password nearer. */
    private void expire(String by) {
        TestDatabase.client(TestDatabase.owner())
                .sql("update account set password_expires_at = password_expires_at - :by::interval where id = :id")
                .param("by", by)
                .param("id", school.rivera().account().value())
                .update();
    }

    @Test
    void anotherPasswordEndsTheOtherSessionsAndNotThisOne() {
        school.password(school.ana(), PASSWORD);
        TestBrowser here = school.as(school.ana());
        TestBrowser there = school.as(school.ana());
        assertThat(there.get("/api/me").status()).isEqualTo(200);
        assertThat(choose(here, "not the password", "eight red tricycles")).isEqualTo(400);
        assertThat(choose(here, PASSWORD, "password1")).isEqualTo(400);
        assertThat(choose(here, PASSWORD, PASSWORD)).isEqualTo(400);
        assertThat(choose(here, PASSWORD, "eight red tricycles")).isEqualTo(204);
        assertThat(here.get("/api/me").status()).isEqualTo(200);
        assertThat(there.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void aPasswordKeptInAnOlderWayIsKeptInTodaysAfterSigningIn() {
        String old = "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(PASSWORD);
        accounts.setPasswords(Map.of(school.ana().account(), old), false);
        assertThat(school.browser().signIn(school.login(school.ana()), PASSWORD).status())
                .isEqualTo(200);
        assertThat(hash()).contains("m=19456,t=2,p=1");
        assertThat(school.browser().signIn(school.login(school.ana()), PASSWORD).status())
                .isEqualTo(200);
    }

    private static int choose(TestBrowser browser, String current, String chosen) {
        return browser.put("/api/me/password", Map.of("current", current, "new", chosen))
                .status();
    }

    private String hash() {
        return TestDatabase.client(TestDatabase.owner())
                .sql("select password_hash from account where id = :id")
                .param("id", school.ana().account().value())
                .query(String.class)
                .single();
    }
}
