package dev.corridor.guardians;

import static dev.corridor.guardians.GuardianSchool.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What guardians see of a child, and what the child learns of it. */
class GuardianViewHttpTest extends WithGuardian {

    @Test
    void aPassThatIsOverIsToldByPlacesAndTimesAlone() {
        JsonNode pass = day.ask(school.ana(), day.restroom).body();
        clock.advance(Duration.ofSeconds(250));
        day.put(school.ana(), pass, "end");

        JsonNode past = guardians.passes(gloria, school.ana()).body().path("items");

        assertThat(past).hasSize(1);
        assertThat(past.get(0).propertyNames())
                .containsExactlyInAnyOrder("startedAt", "endedAt", "minutes", "from", "to");
        assertThat(past.get(0).path("minutes").asInt()).isEqualTo(4);
        assertThat(past.get(0).path("from").asString()).isEqualTo("Room 214");
        assertThat(past.get(0).path("to").asString()).isEqualTo("Restroom");
    }

    @Test
    void aConfidentialRoomIsNotNamedOnEitherSideAlsoWhenItBecomesSoLater() {
        JsonNode pass = day.ask(school.ana(), day.restroom).body();
        day.put(school.ana(), pass, "end");
        day.change(day.restroom, Map.of("confidential", true));
        clock.advance(Duration.ofMinutes(1));
        String office = day.room("Office", Map.of("confidential", true));
        Map<String, Object> back = day.form(day.classroom);
        back.put("originId", office);
        back.put("studentId", school.ana().id());
        back.put("travel", "one-way");
        JsonNode second =
                day.as(school.rivera()).post(school.at("/passes"), back).body();
        day.put(school.rivera(), second, "end");

        String told = guardians.passes(gloria, school.ana()).raw().body();

        assertThat(told).contains("Room 214").doesNotContain("Restroom", "Office");
        assertThat(guardians.passes(gloria, school.ana()).body().path("items")).hasSize(2);
    }

    @Test
    void whoIsOutIsToldUntilWhenButNotWhereAndOnlyIfTheSchoolSaysSo() {
        JsonNode pass = day.ask(school.ana(), day.restroom).body();

        Answer out = guardians.children(gloria);
        assertThat(out.body().path("live").asBoolean()).isTrue();
        assertThat(out.body().at("/items/0/out/since").asString()).isEqualTo("2026-11-23T16:00:00Z");
        assertThat(out.body().at("/items/0/out/until").asString()).isEqualTo("2026-11-23T16:05:00Z");
        assertThat(out.raw().body()).doesNotContain("Restroom", "214");
        assertThat(guardians.passes(gloria, school.ana()).body().path("items")).isEmpty();

        clock.advance(Duration.ofMinutes(6));
        assertThat(guardians.children(gloria).body().at("/items/0/out").has("until"))
                .as("its time is over")
                .isFalse();

        guardians.sees("ended");
        assertThat(guardians.children(gloria).body().path("live").asBoolean()).isFalse();
        assertThat(guardians.children(gloria).body().at("/items/0").has("out")).isFalse();
        day.put(school.ana(), pass, "end");
        assertThat(guardians.passes(gloria, school.ana()).body().path("items")).hasSize(1);
    }

    @Test
    void whatNeverBeganOrWasAWalkoutIsNotTold() {
        day.put(school.ana(), day.ask(school.ana(), day.library).body(), "cancellation");
        day.put(school.ana(), day.ask(school.ana(), day.restroom).body(), "cancellation");
        String alert = day.room("Walkout", Map.of("alert", true, "showAsOrigin", false));
        Map<String, Object> form = day.form(alert);
        form.put("studentId", school.ana().id());
        Answer walkout = day.as(school.rivera()).post(school.at("/passes"), form);
        assertThat(walkout.body().path("state").asString())
                .as(walkout.raw().body())
                .isEqualTo("active");

        assertThat(guardians.children(gloria).body().at("/items/0").has("out")).isFalse();
        assertThat(guardians.passes(gloria, school.ana()).body().path("items")).isEmpty();
    }

    @Test
    void whatIsOlderThanFourWeeksIsNotTold() {
        day.put(school.ana(), day.ask(school.ana(), day.restroom).body(), "end");
        clock.advance(Duration.ofDays(28));
        assertThat(guardians.passes(gloria, school.ana()).body().path("items")).hasSize(1);
        clock.advance(Duration.ofDays(1));
        assertThat(guardians.passes(gloria, school.ana()).body().path("items")).isEmpty();
    }

    @Test
    void anotherChildIsNotThere() {
        assertThat(guardians.passes(gloria, school.ben()).status()).isEqualTo(404);
        TestSchool next = school.sibling();
        assertThat(gloria.get(next.at("/my/children")).status()).isEqualTo(404);
    }

    /** A screen that is left open does not fill the log. */
    @Test
    void aLookIsKeptOnceAnHourAndToldToTheStudent() {
        IntStream.range(0, 3).forEach(i -> {
            guardians.children(gloria);
            guardians.passes(gloria, school.ana());
        });
        assertThat(looks()).isEqualTo(1);
        clock.advance(Duration.ofHours(1));
        guardians.passes(gloria, school.ana());
        assertThat(looks()).isEqualTo(2);
        assertThat(guardians.of(school.ana()).at("/guardians/0/lookedAt").asString())
                .isEqualTo("2026-11-23T17:00:00Z");
    }

    @Test
    void aStudentReadsWhoSeesWhatAndDecidesByWhichName() {
        TestDatabase.client(TestDatabase.owner())
                .sql("update person set preferred_name = 'Andy' where school_id = :school and id = :id")
                .param("school", school.id().value())
                .param("id", school.ana().id().value())
                .update();
        TestBrowser ana = school.as(school.ana());
        JsonNode view = ana.get(school.at("/my/guardians")).body();
        assertThat(view.path("sees").asString()).isEqualTo("live");
        assertThat(view.at("/items/0/name").asString()).isEqualTo("Gloria Alvarez");
        assertThat(view.path("preferredName").asString()).isEqualTo("Andy");
        assertThat(view.path("preferredShown").asBoolean()).isFalse();
        assertThat(names(guardians.children(gloria))).containsExactly("Ana Alvarez");

        String choice = school.at("/my/guardians/preferred-name");
        assertThat(ana.put(choice, Map.of("shown", true)).status()).isEqualTo(204);
        guardians.sees("ended");
        assertThat(names(guardians.children(gloria))).containsExactly("Andy Alvarez");
        assertThat(ana.put(choice, Map.of("shown", false)).status()).isEqualTo(204);
        assertThat(names(guardians.children(gloria))).containsExactly("Ana Alvarez");
    }

    private long looks() {
        return TestDatabase.client(TestDatabase.owner())
                .sql("""
                        select count(*)
                          from audit_entry
                         where school_id = :school
                           and subject = :student
                           and what = 'student-seen'
                        """)
                .param("school", school.id().value())
                .param("student", school.ana().id().value())
                .query(Long.class)
                .single();
    }
}
