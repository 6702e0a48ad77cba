package dev.corridor.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.Corridor;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.people.Accounts;
import dev.corridor.schools.Schools;
import dev.corridor.shared.AccountId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** On a server of its own, whose first start this is: it is empty until the last test sets it up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupTest {

    private static final Map<String, String> FIRST = Map.of(
            "district", "Grand Bend",
            "school", "Grand Bend High",
            "timeZone", "America/Chicago",
            "givenName", "Ada",
            "familyName", "Admin",
            "email", "ada@grandbend.example",
            "password", "seven green bicycles");

    private ConfigurableApplicationContext server;
    private String login = "";

    @BeforeAll
    void startEmptyServer(@TempDir Path folder) {
        server = new SpringApplicationBuilder(Corridor.class)
                .run(
                        "--server.port=0",
                        "--corridor.database.data=" + folder.resolve("data"),
                        "--corridor.http.trusted-proxies=127.0.0.1");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void whatIsNotRightIsNamedAndNothingIsMade() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "district", " ",
                        "school", "x".repeat(10_000),
                        "timeZone", "Mars/Olympus",
                        "givenName", "a".repeat(10_000),
                        "email", "not an address",
                        "password", "password")
                .entrySet()) {
            Answer answer = setUp(browser(), wrong.getKey(), wrong.getValue());
            assertThat(answer.status()).as(wrong.getKey()).isEqualTo(400);
            assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(wrong.getKey());
        }
        assertThat(server.getBean(Schools.class).districts()).isEmpty();
    }

    @Test
    @Order(2)
    void fromElsewhereTheCodeIsNeeded() {
        TestBrowser proxied = browser().with("X-Forwarded-For", "203.0.113.7");
        assertThat(proxied.get("/api/setup").body().at("/codeNeeded").asBoolean())
                .isTrue();
        assertThat(setUp(proxied, "email", "ada@grandbend.example").status()).isEqualTo(400);
        TestBrowser rebound = browser().with("X-Real-IP", "127.0.0.1");
        assertThat(setUp(rebound, "email", "ada@grandbend.example").status())
                .as("an unknown proxy on this machine is not somebody at it")
                .isEqualTo(400);
        Answer wrong = setUp(proxied, "code", "aaaa-bbbb-cccc");
        assertThat(wrong.body().at("/errors/0/field").asString()).isEqualTo("code");
        assertThat(browser().get("/api/setup").body().at("/codeNeeded").asBoolean())
                .isFalse();
        SetupCode code = server.getBean(SetupCode.class);
        assertThat(code.fits(code.code().toUpperCase(Locale.ROOT).replace('-', ' ')))
                .isTrue();
    }

    @Test
    @Order(3)
    void ofManyAtOnceExactlyOneBecomesTheFirstAdminAndNobodyEverAgain() throws Exception {
        assertThat(browser().get("/api/setup").body().at("/needed").asBoolean()).isTrue();
        List<Answer> answers = race(20);
        assertThat(answers.stream().map(Answer::status)).containsOnly(201, 409).containsOnlyOnce(201);
        JsonNode me = answers.stream()
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow()
                .body();
        assertThat(me.at("/schools/0/roles")).hasSize(3);
        assertThat(me.at("/schools/0/abilities").toString())
                .contains("write-passes", "see-hallway", "admin-rooms", "admin-people", "admin-limits");
        assertThat(me.at("/district/name").asString()).isEqualTo("Grand Bend");
        assertThat(server.getBean(Schools.class).districts()).hasSize(1);
        assertThat(browser().get("/api/setup").body().at("/needed").asBoolean()).isFalse();
        assertThat(setUp(browser(), "email", "late@grandbend.example").status()).isEqualTo(409);
        login = me.at("/account/login").asString();
        assertThat(server.getBean(Accounts.class)
                        .find(AccountId.of(me.at("/account/id").asString()))
                        .orElseThrow()
                        .awaitsOwner())
                .as("a sheet of all staff would replace the password that was just chosen")
                .isFalse();
        assertThat(browser().signIn(login, "seven green bicycles").body()).isEqualTo(me);
    }

    @Test
    @Order(4)
    void overHttpsTheCookieIsForThisHostAloneAndTheOtherOneCountsNothing() {
        TestBrowser secure = browser().with("X-Forwarded-Proto", "https");
        Answer answer = secure.signIn(login, "seven green bicycles");
        assertThat(answer.raw().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-corridor=")
                        .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain"))
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        TestBrowser planted = browser().with("X-Forwarded-Proto", "https");
        planted.cookie("corridor", Objects.requireNonNull(secure.cookie("__Host-corridor")));
        assertThat(planted.get("/api/me").status()).isEqualTo(401);
        assertThat(secure.get("/api/me").status()).isEqualTo(200);
    }

    private List<Answer> race(int callers) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> tries = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                String email = "ada" + i / 4 + "@grandbend.example";
                tries.add(threads.submit(() -> setUp(browser(), "email", email)));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> each : tries) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    private static Answer setUp(TestBrowser browser, String field, String value) {
        Map<String, String> wanted = new HashMap<>(FIRST);
        wanted.put(field, value);
        return browser.post("/api/setup", wanted);
    }

    private TestBrowser browser() {
        return new TestBrowser(Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port")));
    }
}
