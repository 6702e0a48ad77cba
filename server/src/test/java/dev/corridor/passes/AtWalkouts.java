package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser.Answer;
import dev.corridor.people.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** Tests of walkouts: a school with an alert room, whose staff Mr. Okafor is, and words for what is done there. */
abstract class AtWalkouts extends AtPassSchool {

    String alert;

    @BeforeEach
    final void makeAlertRoom() {
        alert = day.room(
                "Walkout",
                Map.of("alert", true, "teachers", List.of(Map.of("id", okafor.id())), "countsTowardLimits", false));
    }

    Answer report(Person who, Map<String, ?> more) {
        Map<String, Object> form = new HashMap<>(Map.of("studentId", ana.id()));
        form.putAll(more);
        return day.as(who).post(school.at("/walkouts"), form);
    }

    JsonNode reported() {
        Answer begun = report(rivera, Map.of("note", "Ran toward the gym."));
        assertThat(begun.status()).isEqualTo(201);
        return begun.body();
    }

    Answer found(Person who, JsonNode pass, Map<String, ?> form) {
        return day.as(who).put(school.at("/walkouts/" + pass.get("id").asString() + "/finding"), form);
    }
}
