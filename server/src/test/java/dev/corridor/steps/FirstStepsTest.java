package dev.corridor.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestRooms;
import dev.corridor.TestSchool;
import dev.corridor.people.AdminArea;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@CorridorTest
class FirstStepsTest {

    @Autowired
    ApplicationContext context;

    private TestSchool school;
    private TestBrowser admin;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
    }

    private JsonNode list(TestBrowser browser) {
        Answer answer = browser.get(school.at("/first-steps"));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode step(String step) {
        return list(admin)
                .get("steps")
                .valueStream()
                .filter(one -> one.get("step").asString().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private String state(String step) {
        return step(step).get("state").asString();
    }

    private static void ok(Answer answer) {
        assertThat(answer.status() / 100).as(answer.raw().body()).isEqualTo(2);
    }

    @Test
    void aStepIsDoneWhenTheSchoolHasWhatItIsAbout() {
        assertThat(list(admin).get("steps").findValuesAsString("step"))
                .containsExactly(
                        "school", "rooms", "people", "bells", "settings", "limits", "encounters", "first-pass");
        assertThat(state("school")).isEqualTo("done");
        assertThat(step("people").get("count").asInt()).isEqualTo(4);
        school.state(school.dan(), PersonState.LEFT);
        assertThat(step("people").get("count").asInt()).isEqualTo(3);

        assertThat(state("rooms")).isEqualTo("open");
        room("Room 214");
        assertThat(state("rooms")).isEqualTo("open");
        ok(admin.put(school.at("/starter-pack")));
        assertThat(state("rooms")).isEqualTo("done");

        assertThat(state("bells")).isEqualTo("open");
        ok(admin.post(
                school.at("/bell-schedules"),
                Map.of(
                        "name",
                        "Regular",
                        "weekdays",
                        List.of(1),
                        "periods",
                        List.of(Map.of("name", "1", "starts", "08:00", "ends", "09:00")))));
        assertThat(state("bells")).isEqualTo("done");

        assertThat(state("settings")).isEqualTo("open");
        Answer settings = admin.get(school.at("/settings"));
        ok(admin.with("If-Match", settings.header("ETag")).put(school.at("/settings"), settings.body()));
        admin.without("If-Match");
        assertThat(state("settings")).isEqualTo("done");
    }

    @Test
    void aSchoolWithRoomsOfItsOwnMayTurnTheStarterPackDown() {
        ok(admin.delete(school.at("/starter-pack")));
        assertThat(state("rooms")).isEqualTo("open");
        room("Room 214");
        assertThat(state("rooms")).isEqualTo("done");
    }

    @Test
    void limitsGroupsAndTheFirstPassComeLast() {
        assertThat(state("limits")).isEqualTo("open");
        ok(admin.post(school.at("/pass-limits"), Map.of("scope", Map.of("kind", "all"), "per", "day", "passes", 4)));
        assertThat(state("limits")).isEqualTo("done");

        assertThat(state("encounters")).isEqualTo("open");
        ok(admin.post(
                school.at("/encounter-groups"),
                Map.of("members", List.of(school.ana().id(), school.ben().id()), "on", true)));
        assertThat(state("encounters")).isEqualTo("done");

        assertThat(state("first-pass")).isEqualTo("open");
        ok(school.as(school.ana())
                .post(
                        school.at("/passes"),
                        Map.of(
                                "originId",
                                room("Room 214"),
                                "destinationId",
                                room("Library"),
                                "travel",
                                "round-trip",
                                "minutes",
                                5)));
        assertThat(state("first-pass")).isEqualTo("done");
    }

    private String room(String name) {
        return TestRooms.make(admin, school.at(""), name, Map.of());
    }

    @Test
    void aSchoolLeavesWhatItMayDoWithoutAndTakesItUpAgain() {
        ok(leave("limits", true));
        assertThat(state("limits")).isEqualTo("left");
        ok(leave("limits", false));
        assertThat(state("limits")).isEqualTo("open");

        assertThat(leave("people", true).status()).isEqualTo(400);
        assertThat(leave("nothing", true).status()).isEqualTo(400);
        assertThat(audited()).contains("first-step-left", "first-step-taken-up");
    }

    private Answer leave(String step, boolean left) {
        return admin.put(school.at("/first-steps/left"), Map.of("step", step, "left", left));
    }

    private Set<String> audited() {
        return admin.get(school.at("/audit?topic=settings")).body().findValuesAsString("what").stream()
                .collect(Collectors.toSet());
    }

    @Test
    void theListIsHiddenFromAllAdminsAndFoundAgain() {
        ok(admin.put(school.at("/first-steps/hidden"), Map.of("hidden", true)));
        ok(admin.put(school.at("/first-steps/hidden"), Map.of("hidden", true)));
        assertThat(list(school.as(school.adminOf(AdminArea.PEOPLE)))
                        .get("hidden")
                        .asBoolean())
                .isTrue();
        ok(admin.put(school.at("/first-steps/hidden"), Map.of("hidden", false)));
        assertThat(list(admin).get("hidden").asBoolean()).isFalse();
        assertThat(audited()).contains("first-steps-hidden", "first-steps-shown");
    }

    @Test
    void anAdminOfOneAreaSeesCountsAndLeavesStepsOfThatAreaOnly() {
        TestBrowser settings = school.as(school.adminOf(AdminArea.SETTINGS));
        JsonNode steps = list(settings).get("steps");
        for (JsonNode step : steps) {
            boolean mine = Set.of("school", "bells", "settings")
                    .contains(step.get("step").asString());
            assertThat(step.get("may").asBoolean()).as(step.toString()).isEqualTo(mine);
            assertThat(step.has("count"))
                    .as(step.toString())
                    .isEqualTo(mine && step.get("step").asString().equals("bells"));
        }
        assertThat(settings.put(school.at("/first-steps/left"), Map.of("step", "limits", "left", true))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nobodyElseIsLed() {
        for (Person person : List.of(school.rivera(), school.monitor(), school.ana())) {
            assertThat(school.as(person).get(school.at("/first-steps")).status())
                    .isEqualTo(403);
        }
        assertThat(admin.get(school.sibling().at("/first-steps")).status()).isEqualTo(404);
    }
}
