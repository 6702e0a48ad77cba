package dev.corridor.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestRooms;
import dev.corridor.TestSchool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** What is set for a group is told before it is deleted. */
@CorridorTest
class GroupUsesHttpTest {

    @Autowired
    ApplicationContext context;

    private TestSchool school;
    private TestBrowser admin;
    private String chess;

    @BeforeEach
    void makeGroup() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
        chess = admin.post(
                        school.at("/groups"),
                        Map.of("name", "Chess", "members", List.of(school.ana().id())))
                .body()
                .at("/id")
                .asString();
    }

    private Map<String, String> scope() {
        return Map.of("kind", "group", "id", chess);
    }

    private void room(String name, Map<String, ?> visibility) {
        TestRooms.make(admin, school.at(""), name, Map.of("visibility", visibility));
    }

    private List<String> uses() {
        return admin.get(school.at("/groups/" + chess + "/uses"))
                .body()
                .at("/items")
                .valueStream()
                .map(use -> (use.at("/kind").asString() + " " + use.at("/name").asString()).strip())
                .toList();
    }

    @Test
    void ofEachRoomItIsToldWhatBecomesOfIt() {
        room("For all", Map.of("kind", "all"));
        room("Club", Map.of("kind", "only", "groups", List.of(chess)));
        room("Stage", Map.of("kind", "only", "groups", List.of(chess), "grades", List.of("10")));
        room("Attic", Map.of("kind", "only", "groups", List.of(chess), "grades", List.of("12")));
        room("Pool", Map.of("kind", "except", "groups", List.of(chess)));
        assertThat(uses())
                .as("nobody is in grade 12")
                .containsExactlyInAnyOrder(
                        "room-for-nobody Club", "room-shown Stage", "room-for-nobody Attic", "room-hidden Pool");
    }

    @Test
    void limitsCooldownsAndNoFlyTimesAreTold() {
        assertThat(uses()).isEmpty();
        admin.post(school.at("/pass-limits"), Map.of("scope", scope(), "per", "day", "passes", 3));
        admin.post(school.at("/pass-limits"), Map.of("scope", Map.of("kind", "all"), "per", "day", "passes", 4));
        cooldown();
        Answer bells = noFly();
        assertThat(bells.status()).as(bells.raw().body()).isEqualTo(201);
        assertThat(uses()).containsExactlyInAnyOrder("pass-limit", "cooldown", "no-fly Regular");
    }

    private void cooldown() {
        Answer settings = admin.get(school.at("/settings"));
        ObjectNode form = (ObjectNode) settings.body();
        ((ObjectNode) form.get("settings")).putPOJO("cooldowns", List.of(Map.of("scope", scope(), "minutes", 5)));
        assertThat(admin.with("If-Match", settings.header("ETag"))
                        .put(school.at("/settings"), form)
                        .status())
                .isEqualTo(200);
        admin.without("If-Match");
    }

    private Answer noFly() {
        Map<String, Object> none = Map.of(
                "firstMinutes", 0,
                "lastMinutes", 0,
                "dayFirstMinutes", 0,
                "dayLastMinutes", 0,
                "ranges", List.of(),
                "exemptRooms", List.of());
        Map<String, Object> others = new HashMap<>(none);
        others.put("others", List.of(Map.of("scope", scope(), "times", none)));
        return admin.post(
                school.at("/bell-schedules"),
                Map.of(
                        "name",
                        "Regular",
                        "weekdays",
                        List.of(1, 2),
                        "periods",
                        List.of(Map.of("name", "1", "starts", "09:00", "ends", "10:00")),
                        "noFly",
                        others));
    }

    @Test
    void onlyWhoMayDeleteItReadsThemAndOnlyInTheirSchool() {
        String path = "/groups/" + chess + "/uses";
        assertThat(school.as(school.rivera()).get(school.at(path)).status()).isEqualTo(403);
        assertThat(school.as(school.ana()).get(school.at(path)).status()).isEqualTo(403);
        TestSchool other = TestSchool.make(context);
        assertThat(other.as(other.admin()).get(other.at(path)).status()).isEqualTo(404);
        assertThat(admin.delete(school.at("/groups/" + chess)).status()).isEqualTo(204);
        assertThat(admin.get(school.at(path)).status()).isEqualTo(404);
    }
}
