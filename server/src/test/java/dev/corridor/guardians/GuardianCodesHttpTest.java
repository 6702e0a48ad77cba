package dev.corridor.guardians;

import static dev.corridor.guardians.GuardianSchool.PASSWORD;
import static dev.corridor.guardians.GuardianSchool.join;
import static dev.corridor.guardians.GuardianSchool.names;
import static dev.corridor.guardians.GuardianSchool.refused;
import static dev.corridor.guardians.GuardianSchool.someEmail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The codes that invite guardians: for whom, how long, how often. */
@CorridorTest
class GuardianCodesHttpTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private GuardianSchool guardians;
    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        clock.set(Instant.parse("2026-11-23T16:00:00Z"));
        guardians = GuardianSchool.make(context);
        school = guardians.school;
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @Test
    void aCodeMakesAGuardianOfItsChildrenOnce() {
        String code = guardians.code(school.ben(), school.ana());
        TestBrowser browser = school.browser();
        Answer offer = browser.post(
                "/api/guardians/code",
                Map.of("code", code.toLowerCase(Locale.ROOT).replace("-", " ")));
        assertThat(offer.status()).isEqualTo(200);
        assertThat(offer.body().path("children").valueStream().map(one -> one.asString()))
                .containsExactly("Ana A.", "Ben B.");

        Answer me = join(browser, code, someEmail(), PASSWORD);
        assertThat(me.status()).isEqualTo(201);
        assertThat(me.body().at("/schools/0/roles/0").asString()).isEqualTo("guardian");
        assertThat(me.body().at("/schools/0/abilities").valueStream().map(one -> one.asString()))
                .containsExactly("see-children");
        assertThat(names(guardians.children(browser))).containsExactly("Ana Alvarez", "Ben Baker");

        refused(join(school.browser(), code, someEmail(), PASSWORD), "code", "wrong");
        assertThat(browser.post("/api/guardians/code", Map.of("code", code)).status())
                .isEqualTo(400);
    }

    @Test
    void aCodeThatIsTooOldTakenBackOrWithoutAStudentOpensNothing() {
        String old = guardians.code(school.ana());
        clock.advance(Duration.ofDays(30));
        refused(join(school.browser(), old, someEmail(), PASSWORD), "code", "wrong");

        Answer made = guardians.invite(school.ana());
        String path =
                guardians.at("/guardian-invitations/" + made.body().path("id").asString());
        assertThat(guardians.admin.delete(path).status()).isEqualTo(204);
        assertThat(guardians.admin.delete(path).status()).isEqualTo(409);
        String taken = made.body().path("code").asString();
        refused(join(school.browser(), taken, someEmail(), PASSWORD), "code", "wrong");

        String without = guardians.code(school.dan());
        school.state(school.dan(), PersonState.LEFT);
        refused(join(school.browser(), without, someEmail(), PASSWORD), "code", "wrong");

        String off = guardians.code(school.ana());
        guardians.sees("off");
        refused(join(school.browser(), off, someEmail(), PASSWORD), "code", "wrong");
        assertThat(guardians.invite(school.ana()).status()).isEqualTo(409);
    }

    @Test
    void ofManyAtOnceWithOneCodeOneBecomesAGuardian() throws Exception {
        String code = guardians.code(school.ana());
        List<Callable<Answer>> tries = IntStream.range(0, 12)
                .mapToObj(i -> (Callable<Answer>) () -> join(school.browser(), code, someEmail(), PASSWORD))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            List<Integer> statuses = threads.invokeAll(tries).stream()
                    .map(answer -> answer.resultNow().status())
                    .toList();
            assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
            assertThat(statuses)
                    .as("too late, or braked while the others were on their way")
                    .allMatch(Set.of(201, 400, 429)::contains);
        }
        assertThat(guardians.of(school.ana()).path("guardians")).hasSize(1);
        assertThat(guardians.accounts())
                .as("nothing is left of who came too late")
                .isEqualTo(1);
    }

    @Test
    void guessingIsBraked() {
        TestBrowser guesser = school.browser();
        List<Integer> same = IntStream.range(0, 8)
                .mapToObj(i -> guesser.post("/api/guardians/code", Map.of("code", "AAAA-BBBB-DDDD"))
                        .status())
                .toList();
        assertThat(same).startsWith(400, 400, 400, 400, 400).endsWith(429);
        String email = school.login(school.okafor());
        String code = guardians.code(school.ana());
        List<Integer> passwords = IntStream.range(0, 8)
                .mapToObj(i -> join(school.browser(), code, email, "wrong password " + i)
                        .status())
                .toList();
        assertThat(passwords).startsWith(400, 400, 400, 400, 400).endsWith(429);
    }

    @Test
    void aCodeIsKeptAsAHashAlone() {
        String code = guardians.code(school.ana());
        String plain = code.replace("-", "");
        List<String> rows = TestDatabase.client(TestDatabase.owner())
                .sql("""
                        select t::text from guardian_invitation t
                        union all select t::text from guardian_code t
                        union all select t::text from audit_entry t where school_id = :school
                        """)
                .param("school", school.id().value())
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(plain) || row.contains(code));
        assertThat(guardians
                        .admin
                        .get(guardians.at("/guardian-invitations"))
                        .raw()
                        .body())
                .contains("Mother")
                .doesNotContain(plain, code);
    }

    @Test
    void aSheetHasACodeForEachStudentOfAGrade() {
        Answer sheet =
                guardians.admin.post(guardians.at("/guardian-invitations/sheet"), Map.of("grade", "9th", "days", 7));
        assertThat(sheet.status()).as(sheet.raw().body()).isEqualTo(200);
        assertThat(sheet.header("Cache-Control")).contains("no-store");
        assertThat(names(sheet)).containsExactly("Ana Alvarez", "Ben Baker", "Cleo Carter");
        TestBrowser browser = school.browser();
        String third = sheet.body().at("/items/2/code").asString();
        assertThat(join(browser, third, someEmail(), PASSWORD).status()).isEqualTo(201);
        assertThat(names(guardians.children(browser))).containsExactly("Cleo Carter");
        Answer listed = guardians.admin.get(guardians.at("/guardian-invitations?limit=2"));
        assertThat(listed.body().path("items")).hasSize(2);
        assertThat(guardians
                        .admin
                        .get(guardians.at("/guardian-invitations?after="
                                + listed.body().path("next").asString()))
                        .body()
                        .path("items"))
                .hasSize(1);
        assertThat(guardians
                        .admin
                        .post(guardians.at("/guardian-invitations/sheet"), Map.of("grade", "12"))
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void onlyStudentsOfTheSchoolAreNamed() {
        Person stranger = school.sibling().ana();
        assertThat(guardians.invite(school.rivera()).status()).isEqualTo(400);
        assertThat(guardians.invite(school.ana(), stranger).status()).isEqualTo(400);
        assertThat(guardians
                        .admin
                        .get(guardians.at("/people/" + stranger.id() + "/guardians"))
                        .status())
                .isEqualTo(404);
        assertThat(school.as(school.rivera())
                        .post(
                                guardians.at("/guardian-invitations"),
                                Map.of("students", List.of(school.ana().id())))
                        .status())
                .isEqualTo(403);
    }
}
