package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What a student is told before anything is pressed, and what the pass then allows. */
@CorridorTest
class ChoicesHttpTest {

    @Autowired
    ApplicationContext context;

    private PassSchool day;
    private TestSchool school;
    private Person ana;

    @BeforeEach
    void makeSchool() {
        day = PassSchool.make(context);
        school = day.school();
        ana = school.ana();
    }

    private JsonNode choice(String room, String origin) {
        Answer answer = day.as(ana).get(school.at("/passes/choices" + origin));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body()
                .get("items")
                .valueStream()
                .filter(item -> item.get("roomId").asString().equals(room))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode choice(String room) {
        return choice(room, "?originId=" + day.classroom);
    }

    @Test
    void whoHasNotSaidWhereTheyAreReadsWhatEachRoomAllows() {
        assertThat(choice(day.restroom, "").get("status").asString()).isEqualTo("free");
        assertThat(choice(day.library, "").get("status").asString()).isEqualTo("approval");
        assertThat(day.as(ana).get(school.at("/passes/choices")).body().has("origin"))
                .isFalse();
    }

    @Test
    void anUrgentPassIsOfferedWhereItWouldStart() {
        String nurse = day.room("Nurse", Map.of("urgentAllowed", true, "maxTo", 1));
        assertThat(choice(nurse).get("urgent").asBoolean()).isTrue();
        assertThat(choice(day.restroom).get("urgent").asBoolean()).isFalse();
        day.admin().put(school.at("/rooms/" + nurse + "/closure"), Map.of("reason", "Flu"));
        assertThat(choice(nurse).get("urgent").asBoolean()).as("closed").isFalse();
        day.admin().delete(school.at("/rooms/" + nurse + "/closure"));
        JsonNode first = day.ask(school.ben(), nurse).body();
        JsonNode waiting = day.ask(ana, nurse).body();
        assertThat(waiting.get("state").asString()).isEqualTo("waiting");
        assertThat(texts(waiting.get("abilities"))).containsExactly("cancel", "urgent");
        Map<String, Object> form = day.form(nurse);
        form.put("urgent", true);
        Answer urgent = day.as(ana).post(school.at("/passes"), form);
        assertThat(urgent.body().get("state").asString()).isEqualTo("active");
        assertThat(urgent.body().get("id")).isEqualTo(waiting.get("id"));
        JsonNode told = day.look(school.rivera(), waiting).body();
        assertThat(told.get("urgent").asBoolean()).isTrue();
        assertThat(texts(told.get("notices"))).contains("DESTINATION_FULL");
        JsonNode listed =
                day.as(school.monitor()).get(school.at("/passes/urgent")).body();
        assertThat(listed.get("items").size()).isEqualTo(1);
        assertThat(listed.at("/items/0/id")).isEqualTo(waiting.get("id"));
        assertThat(day.as(ana).get(school.at("/passes/urgent")).status()).isEqualTo(403);
        assertThat(first.get("urgent").asBoolean()).isFalse();
    }

    @Test
    void whereAnyTeacherMayApproveOneIsFoundByName() {
        day.change(day.library, Map.of("restrictionNow", Map.of("kind", "any-teacher")));
        assertThat(choice(day.library).get("approverKind").asString()).isEqualTo("any-teacher");
        assertThat(choice(day.restroom).has("approverKind")).isFalse();
        Person smith = school.staff("Dr.", "Sam", "Smith", dev.corridor.shared.Role.TEACHER);
        Answer found = day.as(ana).get(school.at("/passes/approvers?q=smi"));
        assertThat(found.body().get("items").size()).isEqualTo(1);
        assertThat(found.body().at("/items/0").propertyNames()).containsExactlyInAnyOrder("id", "name");
        assertThat(day.as(ana)
                        .get(school.at("/passes/approvers?q=ben"))
                        .body()
                        .get("items")
                        .size())
                .as("no students")
                .isZero();
        Map<String, Object> form = day.form(day.library);
        form.put("approverId", smith.id());
        JsonNode asked = day.as(ana).post(school.at("/passes"), form).body();
        assertThat(asked.at("/approvers/0/name").asString()).isEqualTo("Dr. Smith");
        assertThat(day.put(smith, asked, "approval").body().get("state").asString())
                .isEqualTo("active");
    }

    @Test
    void whereAllAreAskedAPickLeavesNobodyOut() {
        List<Map<String, Object>> both = List.of(
                Map.of("id", school.okafor().id()), Map.of("id", school.rivera().id()));
        day.change(day.library, Map.of("teachers", both));
        assertThat(choice(day.library).get("approverKind").asString()).isEqualTo("all-of");
        Map<String, Object> form = day.form(day.library);
        form.put("approverId", school.okafor().id());
        JsonNode asked = day.as(ana).post(school.at("/passes"), form).body();
        assertThat(asked.get("approvers").size()).isEqualTo(2);
        assertThat(day.put(school.rivera(), asked, "approval").status()).isEqualTo(200);
    }

    @Test
    void theCodeOfTheRoomProvesAnArrival() {
        Map<String, Object> free = Map.of("restrictionNow", Map.of("kind", "off"));
        day.change(day.library, free);
        JsonNode pass = day.ask(ana, day.library).body();
        assertThat(texts(pass.get("abilities"))).contains("arrive");
        assertThat(day.put(ana, pass, "arrival", Map.of("code", "000000")).status())
                .isEqualTo(400);
        String code = day.as(school.okafor())
                .get(school.at("/rooms/" + day.library + "/code"))
                .body()
                .get("code")
                .asString();
        JsonNode there = day.put(ana, pass, "arrival", Map.of("code", code)).body();
        assertThat(there.has("arrivedAt")).isTrue();
        assertThat(texts(there.get("abilities"))).contains("resume").doesNotContain("arrive");
        assertThat(texts(day.ask(school.ben(), day.restroom).body().get("abilities")))
                .as("nobody there shows a code")
                .doesNotContain("arrive");
    }

    @Test
    void whatStaffWroteIsNotTheStudentsToUndo() {
        JsonNode pass = day.write(school.rivera(), ana, day.restroom).body();
        assertThat(texts(pass.get("abilities"))).contains("undo");
        assertThat(Instant.parse(pass.get("undoUntil").asString()))
                .isAfter(Instant.parse(pass.get("startedAt").asString()));
        assertThat(texts(day.look(ana, pass).body().get("abilities"))).doesNotContain("undo");
        assertThat(day.put(ana, pass, "cancellation").status()).isEqualTo(403);
        assertThat(day.put(school.rivera(), pass, "cancellation")
                        .body()
                        .get("state")
                        .asString())
                .isEqualTo("undone");
    }

    @Test
    void whereStudentsShouldBeIsForStaff() {
        String at = school.at(
                "/whereabouts?student=" + ana.id() + "&student=" + school.ben().id());
        JsonNode items = day.as(school.monitor()).get(at).body().get("items");
        assertThat(items.size()).isEqualTo(2);
        assertThat(items.get(0).get("studentId").asString()).isEqualTo(ana.id().toString());
        assertThat(day.as(ana).get(at).status()).isEqualTo(403);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
