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
import dev.corridor.TestSchool;
import dev.corridor.people.Accounts;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.shared.Role;
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

/** Who becomes a guardian by a code, and with which account. */
@CorridorTest
class JoiningHttpTest {

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
    void ofManyAtOnceWithOneNewAddressAndACodeEachOneGetsTheAccount() throws Exception {
        String email = someEmail();
        List<Callable<Answer>> tries = IntStream.range(0, 4)
                .mapToObj(i -> guardians.code(school.ana()))
                .map(code -> (Callable<Answer>) () -> join(school.browser(), code, email, PASSWORD))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            assertThat(threads.invokeAll(tries).stream()
                            .map(answer -> answer.resultNow().status()))
                    .contains(201)
                    .containsAnyOf(201, 400)
                    .doesNotContain(500);
        }
        assertThat(guardians.accounts()).isEqualTo(1);
    }

    @Test
    void whoHasAnAccountMustKnowItsPassword() {
        String email = school.login(school.rivera());
        school.password(school.rivera(), "seven green horses");
        String code = guardians.code(school.ana());
        TestBrowser browser = school.browser();
        refused(join(browser, code, email.toUpperCase(Locale.ROOT), "wrong password"), "password", "wrong");
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
        assertThat(guardians.of(school.ana()).path("guardians")).isEmpty();

        Answer me = join(browser, code, email.toUpperCase(Locale.ROOT), "seven green horses");
        assertThat(me.status()).isEqualTo(201);
        assertThat(me.body().at("/schools/0/personName").asString()).isEqualTo("Ms. Rivera");
        assertThat(me.body().at("/schools/0/abilities").valueStream().map(one -> one.asString()))
                .contains("write-passes", "see-children");
        assertThat(names(guardians.children(browser))).containsExactly("Ana Alvarez");
    }

    /** The password in the safe is used here too, though nobody has signed in by it. */
    @Test
    void aBreakGlassPasswordThatIsShownIsRecorded() {
        Accounts accounts = context.getBean(Accounts.class);
        accounts.makeDistrictAdmin(school.district(), school.rivera().account(), "Rita", "Rivera");
        accounts.breakGlass(school.district(), Set.of(school.rivera().account()));
        school.password(school.rivera(), "seven green horses");
        String email = school.login(school.rivera());
        refused(join(school.browser(), guardians.code(school.ana()), email, "wrong password"), "password", "wrong");
        assertThat(breakGlassUses()).isZero();
        assertThat(join(school.browser(), guardians.code(school.ana()), email, "seven green horses")
                        .status())
                .isEqualTo(201);
        assertThat(breakGlassUses()).isEqualTo(1);
        school.password(school.okafor(), "seven green horses");
        assertThat(join(
                                school.browser(),
                                guardians.code(school.ana()),
                                school.login(school.okafor()),
                                "seven green horses")
                        .status())
                .isEqualTo(201);
        assertThat(breakGlassUses())
                .as("others' passwords are nobody's business")
                .isEqualTo(1);
    }

    private long breakGlassUses() {
        return guardians
                .admin
                .get(school.at("/audit"))
                .body()
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("what").asString().equals("break-glass-used"))
                .count();
    }

    /** What a wrong code is answered says nothing of accounts, and an address without one is told its rules first. */
    @Test
    void anOutsiderLearnsNothingOfAccounts() {
        String known = school.login(school.rivera());
        Answer ofKnown = join(school.browser(), "AAAA-BBBB-CCCC", known, "wrong password");
        Answer ofUnknown = join(school.browser(), "AAAA-BBBB-CCCD", someEmail(), "wrong password");
        assertThat(ofKnown.status()).isEqualTo(400);
        assertThat(ofKnown.raw().body()).isEqualTo(ofUnknown.raw().body());
        refused(join(school.browser(), guardians.code(school.ana()), someEmail(), "short"), "password", "too-short");
    }

    @Test
    void whoIsSignedInAddsAChild() {
        TestBrowser gloria = guardians.guardian(school.ana());
        Answer more = gloria.post("/api/me/children", Map.of("code", guardians.code(school.dan())));
        assertThat(more.status()).isEqualTo(201);
        assertThat(names(guardians.children(gloria))).containsExactly("Ana Alvarez", "Dan Diaz");

        GuardianSchool next = GuardianSchool.of(school.sibling());
        Answer there = gloria.post("/api/me/children", Map.of("code", next.code(next.school.cleo())));
        assertThat(there.status()).isEqualTo(201);
        assertThat(there.body().path("schools")).hasSize(2);
        assertThat(there.body().at("/schools/1/personName").asString()).isEqualTo("Gloria Alvarez");
        assertThat(names(next.children(gloria))).containsExactly("Cleo Carter");
        assertThat(names(guardians.children(gloria))).hasSize(2);
        assertThat(guardians.passes(gloria, next.school.cleo()).status()).isEqualTo(404);
    }

    @Test
    void anAccountOfAnotherDistrictNeedsAnotherAddress() {
        GuardianSchool far = GuardianSchool.make(context);
        String code = far.code(far.school.ana());
        String email = someEmail();
        guardians.guardianAs(email, school.ana());
        refused(join(school.browser(), code, email, PASSWORD), "email", "other-district");
        assertThat(join(school.browser(), code, someEmail(), PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void aStudentIsNobodysGuardian() {
        String code = guardians.code(school.ana());
        for (Person student : List.of(school.ana(), school.ben())) {
            refused(school.as(student).post("/api/me/children", Map.of("code", code)), "code", "student");
        }
        TestBrowser guardian = school.browser();
        assertThat(join(guardian, code, someEmail(), PASSWORD).status())
                .as("the code was not used up")
                .isEqualTo(201);
    }

    /** Or a code for a family would open what the school has closed. */
    @Test
    void nobodyComesBackByACodeToWhatTheyWere() {
        Person gone = school.staff("Mr.", "Greg", "Gone", Role.TEACHER);
        school.password(gone, PASSWORD);
        for (PersonState state : List.of(PersonState.LEFT, PersonState.SUSPENDED)) {
            school.state(gone, state);
            Answer answer = join(school.browser(), guardians.code(school.ana()), school.login(gone), PASSWORD);
            refused(answer, "email", "account-closed");
        }
    }

    /** The address of a guardian's account was shown to nobody: it may be that of a teacher of tomorrow. */
    @Test
    void whoGetsAnotherRoleByTheSameAddressNeedsAPasswordFromTheSchool() {
        String email = someEmail();
        TestBrowser guardian = guardians.guardianAs(email, school.ana());
        TestSchool next = school.sibling();
        Answer added = next.as(next.admin())
                .post(
                        next.at("/people"),
                        Map.of(
                                "givenName",
                                "Gwen",
                                "familyName",
                                "Stone",
                                "email",
                                email,
                                "roles",
                                List.of("teacher"),
                                "areas",
                                List.of()));
        assertThat(added.status()).isEqualTo(201);
        assertThat(guardian.get("/api/me").status()).isEqualTo(401);
        assertThat(school.browser().signIn(email, PASSWORD).status()).isEqualTo(401);
        Answer fresh = next.as(next.admin())
                .post(next.at("/people/" + added.body().path("id").asString() + "/one-time-password"), Map.of());
        assertThat(fresh.status()).as(fresh.raw().body()).isEqualTo(200);
        assertThat(school.browser()
                        .signIn(email, fresh.body().path("password").asString())
                        .status())
                .isEqualTo(200);
    }
}
