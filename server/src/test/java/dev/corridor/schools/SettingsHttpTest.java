package dev.corridor.schools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.TestSchool;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@CorridorTest
class SettingsHttpTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void anAdminChangesTheSettingsOnceForEachVersionRead() {
        TestBrowser admin = school.as(school.admin());
        Answer read = admin.get(school.at("/settings"));
        JsonNode form = read.body();
        ((ObjectNode) form.get("settings")).put("hallwayCapacity", 12).put("cooldownFrom", "end");

        Answer saved = admin.with("If-Match", read.header("ETag")).put(school.at("/settings"), form);
        Answer again = admin.put(school.at("/settings"), form);

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body().at("/settings/hallwayCapacity").asInt()).isEqualTo(12);
        assertThat(saved.header("ETag")).isEqualTo("\"2\"");
        assertThat(again.status()).isEqualTo(412);
        assertThat(admin.without("If-Match").put(school.at("/settings"), form).status())
                .isEqualTo(428);
    }

    @Test
    void everyWrongFieldIsNamed() {
        TestBrowser admin = school.as(school.admin()).with("If-Match", "\"1\"");
        JsonNode form = admin.get(school.at("/settings")).body();
        ((ObjectNode) form.get("settings"))
                .put("hallwayCapacity", 0)
                .put("nameLength", 41)
                .putArray("adminOnlyConfirms")
                .add("SAME_ROOM");

        Answer answer = admin.put(school.at("/settings"), form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()
                        .get("errors")
                        .valueStream()
                        .map(e -> e.get("field").asString()))
                .containsExactlyInAnyOrder("hallwayCapacity", "nameLength", "adminOnlyConfirms");
    }

    @Test
    void othersReadTheSettingsButDoNotChangeThem() {
        TestBrowser teacher = school.as(school.rivera());
        Answer read = teacher.get(school.at("/settings"));

        assertThat(read.status()).isEqualTo(200);
        assertThat(teacher.with("If-Match", "\"1\"")
                        .put(school.at("/settings"), read.body())
                        .status())
                .isEqualTo(403);
        assertThat(school.sibling()
                        .as(school.admin())
                        .get(school.at("/settings"))
                        .status())
                .isEqualTo(200);
        assertThat(school.as(school.admin())
                        .get(school.sibling().at("/settings"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void todayTellsThePeriodAndWhenPassesMayStart() {
        TestBrowser admin = school.as(school.admin());
        Answer made = admin.post(
                school.at("/bell-schedules"),
                Map.of(
                        "name",
                        "Regular",
                        "weekdays",
                        List.of(1, 2, 3, 4, 5),
                        "periods",
                        List.of(
                                Map.of("name", "1", "starts", "08:00", "ends", "08:50"),
                                Map.of("name", "2", "starts", "09:00", "ends", "09:50"))));
        assertThat(made.status()).isEqualTo(201);
        Answer noFly = admin.with("If-Match", made.header("ETag"))
                .put(
                        school.at("/bell-schedules/" + made.body().get("id").asString() + "/no-fly"),
                        Map.of(
                                "firstMinutes",
                                10,
                                "lastMinutes",
                                0,
                                "dayFirstMinutes",
                                0,
                                "dayLastMinutes",
                                0,
                                "ranges",
                                List.of(),
                                "exemptRooms",
                                List.of()));
        assertThat(noFly.status()).as(noFly.raw().body()).isEqualTo(200);

        clock.set(at(9, 5));
        JsonNode inNoFly = school.as(school.ana()).get(school.at("/today")).body();
        clock.set(at(9, 20));
        JsonNode after = school.as(school.ana()).get(school.at("/today")).body();

        assertThat(inNoFly.at("/schedule").asString()).isEqualTo("Regular");
        assertThat(inNoFly.at("/period/name").asString()).isEqualTo("2");
        assertThat(inNoFly.at("/startsAllowed").asBoolean()).isFalse();
        assertThat(inNoFly.at("/changesAt").asString()).isEqualTo(at(9, 10).toString());
        assertThat(inNoFly.at("/noFly")).hasSize(2);
        assertThat(after.at("/startsAllowed").asBoolean()).isTrue();
    }

    /** A time on a Wednesday. */
    private static java.time.Instant at(int hour, int minute) {
        return ZonedDateTime.of(java.time.LocalDate.of(2026, 10, 14), LocalTime.of(hour, minute), TestSchool.ZONE)
                .toInstant();
    }
}
