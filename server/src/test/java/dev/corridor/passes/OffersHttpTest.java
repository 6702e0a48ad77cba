package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Staff offer a pass, the student accepts or declines. */
@CorridorTest
class OffersHttpTest {

    @Autowired
    ApplicationContext context;

    private PassSchool day;
    private TestSchool school;
    private Person ana;
    private Person rivera;

    @BeforeEach
    void makeSchool() {
        day = PassSchool.make(context);
        school = day.school();
        ana = school.ana();
        rivera = school.rivera();
    }

    private JsonNode offer(String destination) {
        Map<String, Object> form = day.form(destination);
        form.put("studentId", ana.id());
        form.put("asRequest", true);
        form.put("message", "Please bring your book back.");
        Answer offered = day.as(rivera).post(school.at("/passes"), form);
        assertThat(offered.status()).isEqualTo(201);
        return offered.body();
    }

    @Test
    void theStudentReadsWhoOffersItAndAccepts() {
        JsonNode offer = offer(day.library);
        assertThat(offer.get("state").asString()).isEqualTo("requested");
        assertThat(texts(offer.get("abilities"))).containsExactly("cancel");
        JsonNode seen = day.as(ana).get(school.at("/hall")).body().at("/passes/0");
        assertThat(seen.at("/offeredBy/name").asString()).isEqualTo("Ms. Rivera");
        assertThat(seen.has("approvers")).isFalse();
        assertThat(texts(seen.get("abilities"))).containsExactly("approve", "deny");
        Answer accepted = day.put(ana, offer, "approval");
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.body().get("state").asString()).isEqualTo("active");
        assertThat(day.put(ana, offer, "denial").status()).as("answered once").isEqualTo(409);
    }

    @Test
    void theStudentDeclinesAndTheTeacherReadsIt() {
        JsonNode offer = offer(day.library);
        assertThat(day.put(ana, offer, "denial", Map.of("message", "I have a quiz."))
                        .status())
                .isEqualTo(200);
        JsonNode read = day.look(rivera, offer).body();
        assertThat(read.get("state").asString()).isEqualTo("denied");
        assertThat(read.get("endedHow").asString()).isEqualTo("student");
        assertThat(read.get("deniedMessage").asString()).isEqualTo("I have a quiz.");
    }

    @Test
    void onlyTheStudentAnswersAndOnlyStaffTakeItBack() {
        JsonNode offer = offer(day.library);
        assertThat(day.put(school.ben(), offer, "approval").status()).isEqualTo(404);
        assertThat(day.put(school.okafor(), offer, "approval").status()).isEqualTo(403);
        assertThat(day.put(ana, offer, "cancellation").status()).isEqualTo(403);
        assertThat(day.put(rivera, offer, "cancellation").status()).isEqualTo(200);
        assertThat(day.put(ana, offer, "approval").status()).isEqualTo(409);
    }

    @Test
    void twoOffersAndAPassOfOnesOwnStandSideBySide() {
        offer(day.library);
        offer(day.restroom);
        assertThat(day.ask(ana, day.restroom).status()).isEqualTo(201);
        assertThat(day.count("requested")).isEqualTo(2);
        assertThat(day.count("active")).isEqualTo(1);
        assertThat(day.as(ana).get(school.at("/hall")).body().get("passes").size())
                .isEqualTo(3);
    }

    @Test
    void anOfferToManyIsAnsweredByEach() {
        Map<String, Object> form = day.form(day.library);
        form.put("studentIds", List.of(ana.id(), school.ben().id()));
        form.put("asRequest", true);
        Answer answer = day.as(rivera).post(school.at("/passes"), form);
        JsonNode items = answer.body().get("items");
        assertThat(items.valueStream().map(item -> item.at("/pass/state").asString()))
                .containsExactly("requested", "requested");
        day.put(ana, items.get(0).get("pass"), "approval");
        assertThat(day.count("active")).isEqualTo(1);
        assertThat(day.count("requested")).isEqualTo(1);
    }

    @Test
    void aStudentOffersNothing() {
        Map<String, Object> form = day.form(day.library);
        form.put("asRequest", true);
        Answer refused = day.as(ana).post(school.at("/passes"), form);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("asRequest");
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
