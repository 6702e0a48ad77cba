package dev.corridor.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.TestSchool;
import dev.corridor.access.factors.SoftKey;
import dev.corridor.access.factors.WithApp;
import dev.corridor.people.Accounts;
import dev.corridor.people.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a district says about signing in: passwords switched off by role, second factors wanted by role. */
@CorridorTest
class SignInRulesHttpTest {

    private static final String PASSWORD = "seven green bicycles";
    private static final String STEP = "/api/session/second-step";

    @Autowired
    ApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private TestSchool school;
    private TestBrowser admin;

    @BeforeEach
    void aDistrictWithAnAdmin() {
        clock.set(Instant.parse("2026-11-24T18:00:00Z"));
        school = TestSchool.make(context);
        accounts.makeDistrictAdmin(school.district(), school.admin().account(), "Ada", "Admin");
        for (Person person : List.of(school.admin(), school.rivera(), school.okafor(), school.ana())) {
            school.password(person, PASSWORD);
        }
        admin = school.as(school.admin());
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @Test
    void aRoleIsKeptFromPasswordsOnceThereIsAnotherWayIn() {
        Answer early = change(List.of("teacher"), List.of(), false);
        assertThat(early.status()).isEqualTo(400);
        assertThat(code(early)).isEqualTo("no-way-in");
        wayIn("staff");
        assertThat(code(change(List.of("teacher", "student"), List.of(), false)))
                .as("it is for staff alone")
                .isEqualTo("no-way-in");
        assertThat(change(List.of("teacher", "district-admin"), List.of(), false)
                        .status())
                .isEqualTo(200);
        Answer off = signIn(school.rivera());
        assertThat(off.status()).isEqualTo(401);
        assertThat(code(off)).isEqualTo("password-off");
        assertThat(code(school.browser().signIn(school.login(school.rivera()), "not the password")))
                .as("who does not know it learns nothing")
                .isEqualTo("wrong");
        assertThat(signIn(school.ana()).status()).isEqualTo(200);
        assertThat(school.as(school.rivera()).get("/api/me").status())
                .as("who is in stays in")
                .isEqualTo(200);
    }

    /** Nobody of a role whose passwords are off would come in any more but break-glass admins. */
    @Test
    void theLastWayInStaysForThoseWhosePasswordsAreOff() {
        String both = wayIn("staff", "students");
        assertThat(change(List.of("teacher", "monitor", "student"), List.of(), false)
                        .status())
                .isEqualTo(200);
        assertLast(withWay(both, "on", false), "on", "student,teacher,monitor");
        assertLast(withWay(both, "audience", List.of("students")), "audience", "teacher,monitor");
        assertLast(admin.delete(at(both)), "on", "student,teacher,monitor");
        assertThat(admin.get(at(both)).body().path("on").asBoolean()).isTrue();
        assertThat(withWay(both, "name", "Renamed").status()).isEqualTo(200);

        String second = wayIn("staff");
        assertThat(withWay(both, "audience", List.of("students")).status())
                .as("another is for staff")
                .isEqualTo(200);
        assertLast(admin.delete(at(second)), "on", "teacher,monitor");
        assertThat(change(List.of("student"), List.of(), false).status()).isEqualTo(200);
        assertThat(admin.delete(at(second)).status()).isEqualTo(204);
        assertThat(change(List.of(), List.of(), false).status()).isEqualTo(200);
        assertThat(withWay(both, "on", false).status()).isEqualTo(200);
        assertThat(admin.delete(at(both)).status()).isEqualTo(204);
    }

    /** One admin switches passwords off while another deletes the way in: one of the two is refused. */
    @RepeatedTest(5)
    void twoAdminsAtOnceDoNotLockARoleOut() throws Exception {
        String way = wayIn("staff");
        TestBrowser other = school.as(school.admin());
        String version = admin.get(rules()).header("ETag");
        Map<String, Object> off = body(
                List.of("teacher"),
                List.of(),
                false,
                List.of(school.admin().account().toString()));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            threads.invokeAll(
                    List.of(() -> admin.with("If-Match", version).put(rules(), off), () -> other.delete(at(way))));
        }
        boolean teachersByPassword = signIn(school.rivera()).status() == 200;
        boolean wayIsThere = other.get(at(way)).status() == 200;
        assertThat(List.of(teachersByPassword, wayIsThere))
                .as("by password, by the way in")
                .containsExactlyInAnyOrder(true, false);
    }

    private static void assertLast(Answer refused, String field, String roles) {
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0").toString())
                .contains("\"field\":\"" + field + "\"", "\"code\":\"last-way-in\"", "\"roles\":\"" + roles + "\"");
    }

    private String at(String way) {
        return "/api/districts/" + school.district() + "/sign-on-connections/" + way;
    }

    private Answer withWay(String way, String field, Object value) {
        Answer read = admin.get(at(way));
        Map<String, Object> draft = way(read.body().path("name").asString(), "staff", "students");
        draft.put(field, value);
        Answer answer = admin.with("If-Match", read.header("ETag")).put(at(way), draft);
        admin.without("If-Match");
        return answer;
    }

    @Test
    void addingAFactorLetsNobodyElseInWhoHadThePasswordAlone() {
        change(List.of(), List.of("teacher"), false);
        TestBrowser owner = school.browser();
        TestBrowser thief = school.browser();
        for (TestBrowser browser : List.of(owner, thief)) {
            assertThat(browser.signIn(school.login(school.rivera()), PASSWORD).status())
                    .isEqualTo(200);
            assertThat(browser.get(school.at("/rooms")).status()).isNotEqualTo(200);
        }
        WithApp.in(owner, clock);
        assertThat(owner.get(school.at("/rooms")).status()).isEqualTo(200);
        assertThat(thief.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void theBreakGlassPasswordAlwaysWorksAndIsRecorded() {
        wayIn("staff");
        change(List.of("district-admin", "admin"), List.of("district-admin"), false);
        assertThat(signIn(school.admin()).status()).isEqualTo(200);
        assertThat(admin.get(school.at("/audit")).raw().body()).contains("break-glass-used", "sign-in-rules-changed");
    }

    @Test
    void oneAdminAlwaysKeepsThePassword() {
        assertThat(code(put(List.of(), List.of(), false, List.of()))).isEqualTo("empty");
        assertThat(code(put(
                        List.of(),
                        List.of(),
                        false,
                        List.of(school.rivera().account().toString()))))
                .isEqualTo("unknown");
        accounts.makeDistrictAdmin(school.district(), school.monitor().account(), "Max", "Monitor");
        assertThat(code(put(
                        List.of(),
                        List.of(),
                        false,
                        List.of(school.monitor().account().toString()))))
                .isEqualTo("no-password");
        assertThat(change(List.of(), List.of(), false).status()).isEqualTo(200);
        accounts.removeDistrictAdmin(school.district(), school.admin().account());
        assertThat(admin.get(rules()).status())
                .as("a roster does not take one away either")
                .isEqualTo(200);
    }

    @Test
    void neitherGuardiansNorStudentsCanBeMeant() {
        wayIn("staff");
        assertThat(code(change(List.of("guardian"), List.of(), false))).isIn("no-way-in", "not-of-staff");
        assertThat(code(change(List.of(), List.of("student"), false))).isEqualTo("not-of-staff");
        assertThat(admin.with("If-Match", "\"1\"").put(rules(), "{}").status()).isEqualTo(400);
        assertThat(put(List.of("wizard"), List.of(), false, List.of()).status()).isEqualTo(400);
    }

    @Test
    void twoAdminsDoNotWriteOverEachOther() {
        assertThat(change(List.of(), List.of(), true).status()).isEqualTo(200);
        Map<String, Object> body = body(
                List.of(), List.of(), false, List.of(school.admin().account().toString()));
        assertThat(admin.with("If-Match", "\"1\"").put(rules(), body).status()).isEqualTo(412);
        admin.without("If-Match");
        assertThat(admin.put(rules(), body).status()).isEqualTo(428);
    }

    @Test
    void whoNeedsASecondFactorSetsOneUpBeforeAnythingElse() {
        change(List.of(), List.of("teacher"), false);
        TestBrowser browser = school.browser();
        Answer in = browser.signIn(school.login(school.rivera()), PASSWORD);
        assertThat(in.body().at("/account/owesFactor").asBoolean()).isTrue();
        for (String path : List.of(school.at("/people"), school.at("/hall"), "/api/me/sessions")) {
            Answer kept = browser.get(path);
            assertThat(kept.status()).as(path).isEqualTo(403);
            assertThat(code(kept)).isEqualTo("must-add");
        }
        WithApp app = WithApp.in(browser, clock);
        assertThat(browser.get(school.at("/people")).status()).isEqualTo(200);
        assertThat(browser.get("/api/me").body().at("/account/owesFactor").asBoolean())
                .isFalse();
        assertThat(browser.delete("/api/me/factors/authenticator").status())
                .as("it is wanted")
                .isEqualTo(409);
        TestBrowser next = school.browser();
        assertThat(code(next.signIn(school.login(school.rivera()), PASSWORD))).isEqualTo("second-step");
        assertThat(next.post(STEP, Map.of("code", app.code(0))).status()).isEqualTo(200);
    }

    @Test
    void whoHasOnlyAPasskeyIsAskedForItWhereAFactorIsWanted() {
        TestBrowser rivera = school.as(school.rivera());
        SoftKey key = new SoftKey("127.0.0.1", "http://127.0.0.1:" + port);
        rivera.post(
                "/api/me/passkeys",
                key.made(rivera.post("/api/me/passkeys/creation", Map.of()).body(), "Laptop"));
        assertThat(signIn(school.rivera()).status()).as("not wanted yet").isEqualTo(200);
        change(List.of(), List.of("teacher"), false);
        TestBrowser browser = school.browser();
        assertThat(code(browser.signIn(school.login(school.rivera()), PASSWORD)))
                .isEqualTo("second-step");
        assertThat(browser.get(STEP).body().toString())
                .isEqualTo("{\"code\":false,\"recovery\":false,\"passkey\":true}");
        assertThat(browser.post("/api/session/passkey-challenge", Map.of())
                        .body()
                        .path("credentials"))
                .as("the next person at this computer has their own")
                .isEmpty();
        var request = browser.post("/api/session/passkey-challenge?second=true", Map.of())
                .body();
        assertThat(request.path("credentials")).as("only theirs will do").hasSize(1);
        Answer in = browser.post("/api/session/passkey", key.signed(request));
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.body().at("/account/owesFactor").asBoolean()).isFalse();
    }

    @Test
    void whomAProviderVouchesForIsAskedOnlyIfTheDistrictSaysSo() {
        WithApp app = WithApp.in(school.as(school.rivera()), clock);
        change(List.of(), List.of("teacher"), false);
        assertThat(signIn.openVouched(school.rivera().account(), "test", Optional.empty()))
                .isInstanceOf(Entry.In.class);
        change(List.of(), List.of("teacher"), true);
        Entry entry = signIn.openVouched(school.rivera().account(), "test", Optional.empty());
        assertThat(entry).isInstanceOf(Entry.HalfWay.class);
        TestBrowser browser = school.browser();
        browser.cookie("corridor-half", ((Entry.HalfWay) entry).sealed());
        assertThat(browser.post(STEP, Map.of("code", app.code(0))).status()).isEqualTo(200);
        assertThat(signIn.openVouched(school.okafor().account(), "test", Optional.empty()))
                .as("comes in to set one up")
                .isInstanceOf(Entry.In.class);
    }

    @Test
    void anAdminTakesLostFactorsAwayAndEverySessionEnds() {
        TestBrowser rivera = school.as(school.rivera());
        WithApp.in(rivera, clock);
        String factors = school.at("/people/" + school.rivera().id() + "/second-factor");
        assertThat(admin.get(factors).body().toString())
                .isEqualTo("{\"authenticator\":true,\"passkeys\":0,\"recoveryCodes\":10,\"resettable\":true}");
        assertThat(school.as(school.okafor()).delete(factors).status()).isEqualTo(403);
        assertThat(admin.delete(school.at("/people/" + school.admin().id() + "/second-factor"))
                        .status())
                .as("not one's own")
                .isEqualTo(403);
        assertThat(admin.delete(factors).status()).isEqualTo(204);
        assertThat(admin.delete(factors).status()).isEqualTo(404);
        assertThat(rivera.get("/api/me").status()).isEqualTo(401);
        assertThat(signIn(school.rivera()).status()).isEqualTo(200);
        assertThat(admin.get(school.at("/audit")).raw().body()).contains("second-factor-reset");
    }

    private String rules() {
        return "/api/districts/" + school.district() + "/sign-in-rules";
    }

    private Answer signIn(Person person) {
        return school.browser().signIn(school.login(person), PASSWORD);
    }

    private Answer change(List<String> passwordOff, List<String> secondStepOf, boolean vouched) {
        return put(
                passwordOff,
                secondStepOf,
                vouched,
                List.of(school.admin().account().toString()));
    }

    private Answer put(List<String> passwordOff, List<String> secondStepOf, boolean vouched, List<String> breakGlass) {
        String version = admin.get(rules()).header("ETag");
        Answer answer =
                admin.with("If-Match", version).put(rules(), body(passwordOff, secondStepOf, vouched, breakGlass));
        admin.without("If-Match");
        return answer;
    }

    private static Map<String, Object> body(
            List<String> passwordOff, List<String> secondStepOf, boolean vouched, List<String> breakGlass) {
        return Map.of(
                "passwordOff", passwordOff,
                "secondStepOf", secondStepOf,
                "secondStepVouched", vouched,
                "breakGlass", breakGlass);
    }

    private String wayIn(String... audience) {
        Answer made = admin.post(
                "/api/districts/" + school.district() + "/sign-on-connections",
                way("Way in for " + String.join(" and ", audience), audience));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body().path("id").asString();
    }

    private static Map<String, Object> way(String name, String... audience) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("preset", "generic"),
                Map.entry("name", name),
                Map.entry("issuer", "https://issuer.example"),
                Map.entry("clientId", "corridor"),
                Map.entry("clientSecret", "a secret"),
                Map.entry("byEmail", true),
                Map.entry("domains", List.of("here.example")),
                Map.entry("audience", List.of(audience)),
                Map.entry("on", true)));
    }

    private static String code(Answer answer) {
        return answer.body().at("/errors/0/code").asString("");
    }
}
