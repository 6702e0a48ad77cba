package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import dev.corridor.shared.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How a walkout goes on and ends, and who reads about it afterwards. */
class WalkoutsEndTest extends AtWalkouts {

    @Test
    void whereAndHowHaveToBeSaid() {
        JsonNode pass = reported();
        for (Map<String, ?> wrong : List.<Map<String, ?>>of(
                Map.of(),
                Map.of("how", "by-staff"),
                Map.of("place", "Gym"),
                Map.of("place", "Gym", "how", "magic"),
                Map.of("place", "Gym", "how", "other"),
                Map.of("place", "x".repeat(81), "how", "by-staff"),
                Map.of("place", "Gym", "how", "by-staff", "at", "2020-01-01T00:00:00Z"))) {
            assertThat(found(okafor, pass, wrong).status()).as(wrong.toString()).isEqualTo(400);
        }
        assertThat(day.put(rivera, pass, "end").status()).isEqualTo(409);
        assertThat(day.count("active")).isEqualTo(1);
    }

    @Test
    void whoIsFoundInAConfidentialRoomIsToldLikeAPassToIt() {
        String nurse = day.room("Nurse", Map.of("confidential", true));
        JsonNode pass = reported();
        found(school.admin(), pass, Map.of("roomId", nurse, "how", "with-adult"));
        assertThat(day.look(rivera, pass).body().at("/walkout/found/how").asString())
                .isEqualTo("with-adult");
        assertThat(day.look(rivera, pass).body().at("/walkout/found/room").isMissingNode())
                .isTrue();
        assertThat(day.look(school.admin(), pass)
                        .body()
                        .at("/walkout/found/room/name")
                        .asString())
                .isEqualTo("Nurse");
    }

    @Test
    void theClockTellsMonitorsAndAdmins() {
        JsonNode pass = reported();
        Passes passes = context.getBean(Passes.class);
        clock.advance(Duration.ofMinutes(5));
        passes.tick(school.id());
        assertThat(day.look(okafor, pass).body().at("/walkout/told").asString()).isEqualTo("monitors");
        clock.advance(Duration.ofMinutes(5));
        passes.tick(school.id());
        passes.tick(school.id());
        assertThat(day.kinds()).endsWith("walkout-started", "walkout-for-monitors", "walkout-for-admins");
        assertThat(day.sql("select count(*) from pass where school_id = :school and due_at is not null")
                        .query(Long.class)
                        .single())
                .as("nobody else is to be told")
                .isZero();
    }

    @Test
    void whatSomebodyTypedIsNotInTheLog() {
        JsonNode pass = reported();
        found(okafor, pass, Map.of("place", "Parking lot", "how", "left-school", "comment", "With a friend."));
        String log = day.sql("select string_agg(hall_log::text, ' ') from hall_log where school_id = :school")
                .query(String.class)
                .single();
        assertThat(log).contains("LEFT_SCHOOL").doesNotContain("Parking", "friend", "gym");
    }

    @Test
    void theRecordIsReadByThoseWhoSeeTheStudentsPasses() {
        JsonNode pass = reported();
        found(okafor, pass, Map.of("place", "Parking lot", "how", "by-staff"));
        LocalDate today = LocalDate.ofInstant(clock.instant(), TestSchool.ZONE);
        String days = "?from=" + today + "&to=" + today;
        assertThat(records(school.admin(), days)).isEqualTo(1);
        assertThat(records(school.monitor(), days)).isEqualTo(1);
        assertThat(records(rivera, days)).isEqualTo(1);
        assertThat(records(school.admin(), days + "&student=" + school.ben().id()))
                .isZero();
        assertThat(records(school.staff("Ms.", "New", "Nobody", Role.TEACHER), days))
                .isZero();
        assertThat(day.as(ana).get(school.at("/walkouts" + days)).status()).isEqualTo(403);
        assertThat(day.as(rivera)
                        .get(school.at("/walkouts?from=" + today + "&to=" + today.minusDays(1)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void readingOneIsALookThatIsKept() {
        JsonNode pass = reported();
        String record = school.at("/walkouts/" + pass.get("id").asString());
        assertThat(day.as(rivera).get(record).body().at("/walkout/begunBy/name").asString())
                .isEqualTo("Ms. Rivera");
        assertThat(looks()).isEqualTo(1);
        LocalDate today = LocalDate.ofInstant(clock.instant(), TestSchool.ZONE);
        String days = "?from=" + today + "&to=" + today;
        records(school.admin(), days);
        assertThat(looks()).as("all of the school").isEqualTo(1);
        records(school.admin(), days + "&student=" + ana.id());
        assertThat(looks()).isEqualTo(2);

        JsonNode other = day.write(rivera, school.ben(), day.restroom).body();
        assertThat(day.as(rivera)
                        .get(school.at("/walkouts/" + other.get("id").asString()))
                        .status())
                .as("no walkout")
                .isEqualTo(404);
        assertThat(day.as(school.staff("Ms.", "New", "Nobody", Role.TEACHER))
                        .get(record)
                        .status())
                .isEqualTo(404);
        assertThat(day.as(ana).get(record).status()).isEqualTo(403);
        assertThat(looks()).isEqualTo(2);
    }

    private long looks() {
        return day.sql("""
                        select count(*) from audit_entry
                         where school_id = :school and what = 'walkouts-seen' and subject = :student
                        """).param("student", ana.id().value()).query(Long.class).single();
    }

    private int records(Person who, String days) {
        return day.as(who)
                .get(school.at("/walkouts" + days))
                .body()
                .get("items")
                .size();
    }
}
