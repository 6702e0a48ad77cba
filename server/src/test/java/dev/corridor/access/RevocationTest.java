package dev.corridor.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.SecondNode;
import dev.corridor.TestBrowser;
import dev.corridor.TestSchool;
import dev.corridor.people.Membership;
import dev.corridor.people.People;
import dev.corridor.people.PersonState;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CorridorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevocationTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Autowired
    ApplicationContext context;

    @Autowired
    Sessions sessions;

    @Autowired
    People people;

    @Autowired
    SchoolTransactions transactions;

    private SecondNode other;
    private TestSchool school;

    @BeforeAll
    void anotherNode() throws InterruptedException {
        other = SecondNode.start();
        Thread.sleep(1_000);
    }

    @AfterAll
    void stop() {
        other.close();
    }

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
    }

    @Test
    void suspensionSignsOutAtOnceHereAndWithinASecondThere() throws InterruptedException {
        TestBrowser here = school.as(school.ana());
        TestBrowser there = there(here);
        assertThat(List.of(here.get("/api/me").status(), there.get("/api/me").status()))
                .containsOnly(200);
        TestBrowser admin = school.as(school.admin());
        assertThat(admin.put(school.at("/people/" + school.ana().id() + "/state"), Map.of("state", "suspended"))
                        .status())
                .isEqualTo(204);
        assertThat(here.get("/api/me").status()).isEqualTo(401);
        assertThat(statusWithin(A_SECOND, there)).isEqualTo(401);
    }

    @Test
    void aChangedRoleSignsOutOnEveryNode() throws InterruptedException {
        TestBrowser here = school.as(school.rivera());
        TestBrowser there = there(here);
        assertThat(there.get(school.at("/people")).status()).isEqualTo(200);
        transactions.configure(school.id(), "people", hall -> {
            people.revoke(
                    hall, List.of(Membership.of(school.rivera().account(), Role.TEACHER, Membership.Source.HAND)));
            return hall;
        });
        assertThat(here.get(school.at("/people")).status()).isEqualTo(401);
        assertThat(statusWithin(A_SECOND, there)).isEqualTo(401);
        assertThat(school.as(school.rivera()).get(school.at("/people")).status())
                .as("nothing is left to do there")
                .isEqualTo(404);
    }

    @Test
    void whatSomebodyEndsThemselvesEndsOnEveryNode() throws InterruptedException {
        TestBrowser here = school.as(school.rivera());
        TestBrowser lost = school.as(school.rivera());
        TestBrowser lostThere = there(lost);
        assertThat(lostThere.get("/api/me").status()).isEqualTo(200);
        String id = signedIn(lost).session().toString();
        assertThat(here.delete("/api/me/sessions/" + id).status()).isEqualTo(204);
        assertThat(lost.get("/api/me").status()).isEqualTo(401);
        assertThat(statusWithin(A_SECOND, lostThere)).isEqualTo(401);
        assertThat(here.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void aChangeThatIsRolledBackSignsNobodyOut() {
        TestBrowser here = school.as(school.ana());
        try {
            transactions.configure(school.id(), "people", hall -> {
                people.changeState(hall, List.of(school.ana().id()), PersonState.SUSPENDED);
                throw new IllegalStateException("on second thoughts");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("on second thoughts");
        }
        assertThat(here.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void oneQueryTellsWhichSessionsAreStillOpen() {
        SignedIn ana = signedIn(school.as(school.ana()));
        SignedIn ben = signedIn(school.as(school.ben()));
        sessions.end(ben.account(), ben.session(), SessionEnd.SIGNED_OUT);
        assertThat(sessions.stillValid(List.of(ana.session(), ben.session()))).containsExactly(ana.session());
    }

    private SignedIn signedIn(TestBrowser browser) {
        return sessions.find(Objects.requireNonNull(browser.cookie("corridor"))).orElseThrow();
    }

    private TestBrowser there(TestBrowser here) {
        TestBrowser there = new TestBrowser(other.port());
        there.cookie("corridor", Objects.requireNonNull(here.cookie("corridor")));
        return there;
    }

    private static int statusWithin(Duration most, TestBrowser browser) throws InterruptedException {
        Instant until = Instant.now().plus(most);
        int status = browser.get("/api/me").status();
        while (status == 200 && Instant.now().isBefore(until)) {
            Thread.sleep(20);
            status = browser.get("/api/me").status();
        }
        return status;
    }
}
