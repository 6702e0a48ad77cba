package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser.Answer;
import dev.corridor.people.Person;
import dev.corridor.shared.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How staff come by a PIN, change it and lose it. */
class OwnPinsTest extends AtPassSchool {

    private static final String PIN = "4826";

    @BeforeEach
    void staffChooseTheirPins() {
        assertThat(choose(rivera, PIN).status()).isEqualTo(200);
        assertThat(choose(okafor, "190473").status()).isEqualTo(200);
    }

    @Test
    void aPinIsFourToSixDigitsAndNoneOfTheFirstToBeGuessed() {
        for (String bad : List.of("", "12", "1234567", "12a4", "1234", "6543", "7777", "567890", "٤٨٢٦")) {
            Answer refused = choose(school.monitor(), bad);
            assertThat(refused.status()).as(bad).isEqualTo(400);
            assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("pin");
        }
    }

    @Test
    void aPinIsChangedByWhoKnowsTheOneBefore() {
        assertThat(choose(rivera, "7391").status()).isEqualTo(400);
        Map<String, Object> change = Map.of("current", PIN, "pin", "7391");
        assertThat(day.as(rivera).put(school.at("/my/pin"), change).status()).isEqualTo(200);
        JsonNode out = day.ask(ana, day.restroom).body();
        assertThat(day.put(ana, out, "end", Map.of("pin", pin(rivera, PIN))).status())
                .isEqualTo(400);
        assertThat(day.put(ana, out, "end", Map.of("pin", pin(rivera, "7391"))).status())
                .isEqualTo(200);
    }

    @Test
    void anAdminTakesAPinAwayAndIsNotToldWhatItWas() {
        String path = school.at("/people/" + rivera.id() + "/pin");
        assertThat(day.admin().get(path).raw().body()).contains("\"set\":true").doesNotContain(PIN);
        assertThat(day.admin().put(path, Map.of()).status())
                .as("staff choose their own")
                .isEqualTo(409);
        assertThat(day.as(okafor).delete(path).status()).isEqualTo(403);
        assertThat(day.admin().delete(path).status()).isEqualTo(204);
        JsonNode out = day.ask(ana, day.restroom).body();
        assertThat(day.put(ana, out, "end", Map.of("pin", pin(rivera, PIN))).status())
                .isEqualTo(400);
        assertThat(day.sql("select what from audit_entry where school_id = :school and what like 'pin%' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("pin-chosen", "pin-chosen", "pin-cleared");
        assertThat(choose(rivera, "7391").status()).isEqualTo(200);
    }

    @Test
    void aSubstitutesPinIsGoodForTheCover() {
        Person sub = school.staff("Mx.", "Sam", "Sub", Role.SUBSTITUTE);
        String path = school.at("/people/" + sub.id() + "/pin");
        assertThat(day.admin().put(path).status()).as("without a cover").isEqualTo(409);
        Map<String, Object> cover = new HashMap<>(
                Map.of("personId", sub.id(), "teacherId", rivera.id(), "from", "2026-11-23", "until", "2026-11-24"));
        cover.put("periods", List.of());
        assertThat(day.admin().post(school.at("/covers"), cover).status()).isEqualTo(201);
        JsonNode issued = day.admin().put(path).body();
        assertThat(issued.path("until").asString()).isEqualTo("2026-11-24");
        String pin = issued.path("pin").asString();

        JsonNode out = day.ask(ana, day.restroom).body();
        assertThat(day.put(ana, out, "end", Map.of("pin", pin(sub, pin))).status())
                .isEqualTo(200);
        assertThat(day.sql("select acting_for from hall_log where school_id = :school and kind = 'ended'")
                        .query(java.util.UUID.class)
                        .single())
                .as("both names are recorded")
                .isEqualTo(rivera.id().value());

        clock.set(Instant.parse("2026-11-25T16:00:00Z"));
        JsonNode later = day.ask(ana, day.restroom).body();
        assertThat(day.put(ana, later, "end", Map.of("pin", pin(sub, pin))).status())
                .isEqualTo(400);
        assertThat(day.admin().get(path).body().path("set").asBoolean()).isFalse();
    }

    private Answer choose(Person who, String pin) {
        return day.as(who).put(school.at("/my/pin"), Map.of("pin", pin));
    }

    private static Map<String, Object> pin(Person staff, String digits) {
        return Map.of("staffId", staff.id(), "pin", digits);
    }
}
