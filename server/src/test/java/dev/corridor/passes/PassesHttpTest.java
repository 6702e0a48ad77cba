package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@CorridorTest
class PassesHttpTest {

    @Autowired
    ApplicationContext context;

    private PassSchool day;
    private TestSchool school;
    private Person ana;
    private Person ben;

    @BeforeEach
    void makeSchool() {
        day = PassSchool.make(context);
        school = day.school();
        ana = school.ana();
        ben = school.ben();
    }

    @Test
    void aStudentGoesAndComesBack() {
        Answer asked = day.ask(ana, day.restroom);
        assertThat(asked.status()).isEqualTo(201);
        JsonNode pass = asked.body();
        assertThat(pass.get("state").asString()).isEqualTo("active");
        assertThat(pass.at("/student/name").asString()).isEqualTo("Ana Alvarez");
        assertThat(pass.at("/destination/name").asString()).isEqualTo("Restroom");
        assertThat(texts(pass.get("abilities"))).contains("end", "undo");
        Answer ended = day.put(ana, pass, "end");
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.body().get("endedHow").asString()).isEqualTo("student");
        assertThat(day.numbers()).containsExactly(1L, 2L);
        assertThat(day.as(ana)
                        .get(school.at("/passes?mine=today"))
                        .body()
                        .get("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void theTeacherOfTheRoomApproves() {
        JsonNode pass = day.ask(ana, day.library).body();
        assertThat(pass.get("state").asString()).isEqualTo("requested");
        assertThat(pass.at("/approvers/0/name").asString()).isEqualTo("Mr. Okafor");
        assertThat(texts(day.look(school.okafor(), pass).body().get("abilities")))
                .contains("approve");
        assertThat(day.put(school.rivera(), pass, "approval").status()).isEqualTo(403);
        Answer approved = day.put(school.okafor(), pass, "approval", Map.of("minutes", 3));
        assertThat(approved.body().get("state").asString()).isEqualTo("active");
        assertThat(approved.body().get("minutes").asInt()).isEqualTo(3);
        assertThat(day.put(school.okafor(), pass, "denial").status()).isEqualTo(409);
    }

    @Test
    void aFullRoomMakesALineAndTheTurnComes() {
        day.change(day.restroom, Map.of("maxTo", 1));
        JsonNode first = day.ask(ana, day.restroom).body();
        JsonNode second = day.ask(ben, day.restroom).body();
        assertThat(second.get("state").asString()).isEqualTo("waiting");
        assertThat(second.get("place").asInt()).isEqualTo(1);
        day.put(ana, first, "end");
        JsonNode ready = day.look(ben, second).body();
        assertThat(ready.get("state").asString()).isEqualTo("ready");
        assertThat(day.put(ben, second, "start").body().get("state").asString()).isEqualTo("active");
    }

    @Test
    void staffConfirmWhatTheySetAsideAndTheStudentDoesNotReadIt() {
        day.ask(ana, day.restroom);
        Answer refused = day.write(school.rivera(), ana, day.library);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.body().at("/reasons/0/code").asString()).isEqualTo("ALREADY_OUT");
        assertThat(refused.body().at("/reasons/0/overridable").asBoolean()).isTrue();
        JsonNode pass =
                day.write(school.rivera(), ana, day.library, "ALREADY_OUT").body();
        assertThat(pass.at("/confirmed/0/code").asString()).isEqualTo("ALREADY_OUT");
        assertThat(day.look(ana, pass).body().has("confirmed")).isFalse();
        assertThat(day.count("ended")).isEqualTo(1);
    }

    @Test
    void aPassForManyTellsWhatBecameOfEach() {
        day.ask(ana, day.restroom);
        Map<String, Object> form = day.form(day.library);
        form.put("studentIds", List.of(ana.id(), ben.id(), school.rivera().id()));
        Answer answer = day.as(school.rivera()).post(school.at("/passes"), form);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("status").asInt()))
                .containsExactly(409, 201, 404);
    }

    @Test
    void aRepeatedPressIsAnsweredAlikeAndDoesNothingTwice() {
        String key = UUID.randomUUID().toString();
        day.as(ana).with("Idempotency-Key", key);
        JsonNode first = day.ask(ana, day.restroom).body();
        Answer again = day.ask(ana, day.restroom);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first);
        assertThat(day.count("active")).isEqualTo(1);
        assertThat(day.numbers()).containsExactly(1L);
    }

    @Test
    void aKeyThatStandsForSomethingElseIsRefused() {
        String key = UUID.randomUUID().toString();
        day.as(ana).with("Idempotency-Key", key);
        JsonNode pass = day.ask(ana, day.restroom).body();
        Answer other = day.ask(ana, day.library);
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.body().at("/errors/0/code").asString()).isEqualTo("used");
        assertThat(day.put(ana, pass, "end").status()).as("another act").isEqualTo(400);
        assertThat(day.as(ana)
                        .patch(school.at("/passes/" + pass.get("id").asString()), Map.of("minutes", 3))
                        .status())
                .isEqualTo(400);
        day.as(ana).without("Idempotency-Key");
        assertThat(day.put(ana, pass, "end").status()).isEqualTo(200);
        assertThat(day.kinds()).containsExactly("started", "ended");
    }

    @Test
    void aRefusalIsNotRememberedForItsKey() {
        String key = UUID.randomUUID().toString();
        JsonNode first = day.ask(ana, day.restroom).body();
        day.as(ana).with("Idempotency-Key", key);
        assertThat(day.ask(ana, day.restroom).status()).isEqualTo(409);
        day.as(ana).without("Idempotency-Key");
        day.put(ana, first, "end");
        day.as(ana).with("Idempotency-Key", key);
        assertThat(day.ask(ana, day.restroom).status()).isEqualTo(201);
    }

    @Test
    void eachActIsDoneOnceHoweverOftenItIsSent() {
        JsonNode pass = day.ask(ana, day.restroom).body();
        String key = UUID.randomUUID().toString();
        day.as(ana).with("Idempotency-Key", key);
        for (int times = 0; times < 3; times++) {
            Answer ended = day.put(ana, pass, "end");
            assertThat(ended.status()).isEqualTo(200);
            assertThat(ended.body().get("state").asString()).isEqualTo("ended");
        }
        assertThat(day.kinds()).containsExactly("started", "ended");
    }

    @Test
    void aPreviewTellsWhatThenHappensAndWritesNothing() {
        Answer preview = day.as(ana).post(school.at("/passes/preview"), day.form(day.library));
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body().get("decision").asString()).isEqualTo("approval");
        assertThat(preview.body().at("/approvers/people/0/name").asString()).isEqualTo("Mr. Okafor");
        assertThat(day.numbers()).isEmpty();
        assertThat(day.as(ana)
                        .post(school.at("/passes/preview"), day.form(day.restroom))
                        .body()
                        .get("decision")
                        .asString())
                .isEqualTo("start");
    }

    @Test
    void aStudentDoesNotSeeOrTouchAnothersPass() {
        JsonNode pass = day.ask(ana, day.restroom).body();
        assertThat(day.look(ben, pass).status()).isEqualTo(404);
        assertThat(day.put(ben, pass, "end").status()).isEqualTo(404);
        assertThat(day.put(ben, pass, "cancellation").status()).isEqualTo(404);
        assertThat(day.put(ben, pass, "approval").status()).isEqualTo(404);
        assertThat(day.put(ben, pass, "denial").status()).isEqualTo(404);
        assertThat(day.put(ana, pass, "approval").status()).isEqualTo(403);
    }

    @Test
    void badInputIsNamedAndNothingHappens() {
        Map<String, Object> form = day.form(day.restroom);
        form.put("minutes", 1000);
        assertThat(day.as(ana).post(school.at("/passes"), form).status()).isEqualTo(400);
        form.put("minutes", 5);
        form.put("startAt", "2026-09-14T10:00:00Z");
        assertThat(day.as(ana).post(school.at("/passes"), form).status()).isEqualTo(400);
        assertThat(day.as(ana).post(school.at("/passes"), "{not json").status()).isEqualTo(400);
        Map<String, Object> unknown = day.form(UUID.randomUUID().toString());
        assertThat(day.as(ana).post(school.at("/passes"), unknown).status()).isEqualTo(404);
        assertThat(day.numbers()).isEmpty();
    }

    @Test
    void aPreventedMeetingIsCountedWithItsGroup() {
        Map<String, Object> group =
                Map.of("members", List.of(ana.id().value(), ben.id().value()), "on", true);
        assertThat(day.admin().post(school.at("/encounter-groups"), group).status())
                .isEqualTo(201);
        assertThat(day.ask(ana, day.restroom).body().get("state").asString()).isEqualTo("active");
        assertThat(day.ask(ben, day.restroom).body().get("state").asString()).isEqualTo("waiting");
        assertThat(day.admin()
                        .get(school.at("/encounter-groups"))
                        .body()
                        .at("/items/0/prevented")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whereAConfidentialPassLeadsIsKeptFromMost() {
        String nurse = day.room(
                "Nurse",
                Map.of(
                        "confidential",
                        true,
                        "teachers",
                        List.of(Map.of("id", school.okafor().id()))));
        Map<String, Object> form = day.form(nurse);
        form.put("message", "headache");
        JsonNode pass = day.as(ana).post(school.at("/passes"), form).body();
        assertThat(pass.at("/destination/name").asString()).isEqualTo("Nurse");
        JsonNode seenByMonitor = day.look(school.monitor(), pass).body();
        assertThat(seenByMonitor.get("confidential").asBoolean()).isTrue();
        assertThat(seenByMonitor.has("destination")).isFalse();
        assertThat(seenByMonitor.has("message")).isFalse();
        assertThat(day.look(school.okafor(), pass).body().at("/message").asString())
                .isEqualTo("headache");
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
