package dev.corridor.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.TestSchool;
import dev.corridor.passes.PassSchool;
import dev.corridor.people.Person;
import dev.corridor.people.StaffRight;
import dev.corridor.shared.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Who reports a pass, who reads it, and what becomes of it. */
@CorridorTest
class ReportsHttpTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private PassSchool day;
    private TestSchool school;
    private Person rivera;
    private JsonNode pass;

    @BeforeEach
    void makeSchool() {
        day = PassSchool.make(context);
        school = day.school();
        rivera = school.rivera();
        pass = day.ask(school.ana(), day.restroom).body();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private Answer report(Person who, String category, String note) {
        return day.as(who)
                .post(
                        school.at("/passes/" + pass.get("id").asString() + "/reports"),
                        Map.of("category", category, "note", note));
    }

    private JsonNode listed(Person who, String query) {
        return day.as(who).get(school.at("/reports" + query)).body().get("items");
    }

    private Answer status(Person who, JsonNode report, String status, int version) {
        return day.as(who)
                .with("If-Match", "\"" + version + "\"")
                .put(school.at("/reports/" + report.get("id").asString() + "/status"), Map.of("status", status));
    }

    @Test
    void counsellorsReadAllAndChangeNothing() {
        JsonNode made = report(rivera, "too-long", "Was in the gym.").body();
        Person counsellor = school.withRight(school.okafor(), StaffRight.COUNSELLOR);
        assertThat(listed(counsellor, "").size()).isEqualTo(1);
        assertThat(listed(counsellor, "").get(0).get("abilities").size()).isZero();
        assertThat(day.as(counsellor).get(school.at("/reports/export")).status())
                .isEqualTo(200);
        assertThat(status(counsellor, made, "closed", 1).status()).isEqualTo(403);
        assertThat(day.as(counsellor).get(school.at("/hall")).body().get("passes"))
                .as("the whole hallway")
                .hasSize(1);
    }

    @Test
    void allOnOneStudentAreALookThatIsKept() {
        report(rivera, "too-long", "Was in the gym.");
        String of = "?student=" + school.ana().id();
        listed(school.admin(), "");
        assertThat(seen()).as("all of the school").isZero();
        listed(school.admin(), of);
        assertThat(seen()).isEqualTo(1);
        listed(rivera, of);
        assertThat(seen()).as("their own").isEqualTo(1);
        listed(school.admin(), "?student=" + UUID.randomUUID());
        assertThat(seen()).as("of nobody").isEqualTo(1);
    }

    private long seen() {
        return day.sql("""
                        select count(*) from audit_entry
                         where school_id = :school and what = 'reports-seen'
                        """).query(Long.class).single();
    }

    @Test
    void itsAuthorAndAdminsOfReportsReadItAndNobodyElse() {
        Answer made = report(rivera, "too-long", "Was in the gym.");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().at("/student/name").asString()).isEqualTo("Ana Alvarez");
        assertThat(made.body().at("/pass/id")).isEqualTo(pass.get("id"));
        assertThat(made.body().get("status").asString()).isEqualTo("open");
        assertThat(listed(rivera, "").size()).isEqualTo(1);
        assertThat(listed(rivera, "").get(0).get("abilities").size()).isZero();
        assertThat(listed(school.admin(), "").size()).isEqualTo(1);
        assertThat(listed(school.okafor(), "").size()).isZero();
        assertThat(listed(school.monitor(), "").size()).isZero();
        assertThat(day.as(school.ana()).get(school.at("/reports")).status()).isEqualTo(403);
        assertThat(day.look(school.ana(), pass).raw().body()).doesNotContain("gym", "too-long");
    }

    @Test
    void whoDoesNotSeeThePassDoesNotReportIt() {
        assertThat(report(school.staff("Ms.", "New", "Nobody", Role.TEACHER), "other", "")
                        .status())
                .isEqualTo(404);
        assertThat(report(school.ben(), "other", "").status()).isEqualTo(403);
        assertThat(report(school.ana(), "other", "").status()).as("their own").isEqualTo(403);
        assertThat(report(school.monitor(), "other", "").status()).isEqualTo(201);
        PassSchool other = PassSchool.make(context);
        String path = "/passes/" + pass.get("id").asString() + "/reports";
        assertThat(other.admin()
                        .post(other.school().at(path), Map.of("category", "other"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRepeatedPressIsOneReport() {
        day.as(rivera).with("Idempotency-Key", UUID.randomUUID().toString());
        String first = report(rivera, "other", "Once.").body().get("id").asString();
        assertThat(report(rivera, "other", "Once.").body().get("id").asString()).isEqualTo(first);
        day.as(rivera).without("Idempotency-Key");
        assertThat(listed(rivera, "").size()).isEqualTo(1);
        assertThat(report(rivera, "other", "Again.").body().get("id").asString())
                .isNotEqualTo(first);
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(report(rivera, "gossip", "").raw().body()).contains("category");
        assertThat(report(rivera, "other", "x".repeat(1001)).raw().body()).contains("note");
        assertThat(report(rivera, "other", "a\u0000b").status()).isEqualTo(400);
        assertThat(day.as(rivera).get(school.at("/reports?status=lost")).status())
                .isEqualTo(400);
        assertThat(day.as(rivera).get(school.at("/reports?limit=0")).status()).isEqualTo(400);
    }

    @Test
    void adminsOfReportsSayHowFarItIsAndTwoAtOnceNotice() {
        JsonNode made = report(rivera, "other", "").body();
        assertThat(status(rivera, made, "closed", 1).status()).isEqualTo(403);
        clock.advance(Duration.ofMinutes(2));
        JsonNode reviewed = status(school.admin(), made, "in-review", 1).body();
        assertThat(reviewed.get("status").asString()).isEqualTo("in-review");
        assertThat(reviewed.at("/statusBy/name").asString()).isEqualTo("Ms. Admin");
        assertThat(status(school.admin(), made, "closed", 1).status())
                .as("somebody was faster")
                .isEqualTo(412);
        assertThat(status(school.admin(), made, "lost", 2).status()).isEqualTo(400);
        assertThat(status(school.admin(), made, "closed", 2).status()).isEqualTo(200);
        assertThat(listed(rivera, "?status=closed").size()).isEqualTo(1);
        assertThat(day.sql(
                                "select what from audit_entry where school_id = :school and what like '%report%' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("pass-reported", "report-status-changed", "report-status-changed");
    }

    @Test
    void theListIsFilteredAndPaged() {
        for (String category : List.of("other", "damage", "other")) {
            report(rivera, category, "");
            clock.advance(Duration.ofSeconds(2));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), TestSchool.ZONE);
        assertThat(listed(school.admin(), "?category=other").size()).isEqualTo(2);
        assertThat(listed(school.admin(), "?student=" + school.ben().id()).size())
                .isZero();
        assertThat(listed(school.admin(), "?by=" + rivera.id() + "&from=" + today.minusDays(1))
                        .size())
                .isEqualTo(3);
        assertThat(listed(school.admin(), "?to=" + today.minusDays(2)).size()).isZero();
        JsonNode first =
                day.as(school.admin()).get(school.at("/reports?limit=2")).body();
        assertThat(first.get("items").size()).isEqualTo(2);
        assertThat(listed(school.admin(), "?limit=2&after=" + first.get("next").asString())
                        .size())
                .isEqualTo(1);
    }

    @Test
    void theExportIsSafeAndKeepsConfidentialPlaces() {
        String nurse = day.room("Nurse", Map.of("confidential", true));
        JsonNode trip = day.ask(school.ben(), nurse).body();
        day.as(rivera)
                .post(
                        school.at("/passes/" + trip.get("id").asString() + "/reports"),
                        Map.of("category", "concern", "note", "=1+1"));
        Person reader = school.adminOf(dev.corridor.people.AdminArea.REPORTS);
        Answer csv = day.as(reader).get(school.at("/reports/export"));
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.raw().body()).contains("Ben Baker", "concern", "'=1+1").doesNotContain("Nurse");
        assertThat(day.as(school.admin())
                        .get(school.at("/reports/export"))
                        .raw()
                        .body())
                .as("safety admins see such trips")
                .contains("Nurse");
        assertThat(day.as(rivera).get(school.at("/reports/export")).status()).isEqualTo(403);
    }

    @Test
    void theSchoolHasItsOwnListOfCategories() {
        String path = school.at("/report-categories");
        Answer usual = day.as(rivera).get(path);
        assertThat(usual.body().get("names").size()).isGreaterThan(3);
        assertThat(day.as(rivera)
                        .with("If-Match", "\"0\"")
                        .put(path, Map.of("names", List.of("Food")))
                        .status())
                .isEqualTo(403);
        day.admin().with("If-Match", usual.header("ETag"));
        for (List<String> wrong :
                List.of(List.<String>of(), List.of("a", "A"), List.of(" "), List.of("x".repeat(41)))) {
            assertThat(day.admin().put(path, Map.of("names", wrong)).status()).isEqualTo(400);
        }
        assertThat(day.admin()
                        .put(path, Map.of("names", List.of("Food", "other")))
                        .status())
                .isEqualTo(200);
        assertThat(day.admin().put(path, Map.of("names", List.of("Noise"))).status())
                .as("somebody was faster")
                .isEqualTo(412);
        day.admin().without("If-Match");
        assertThat(report(rivera, "Food", "").status()).isEqualTo(201);
        assertThat(report(rivera, "damage", "").status()).isEqualTo(400);
    }
}
