package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Passes on which staff go along. */
@CorridorTest
class EscortHttpTest {

    @Autowired
    ApplicationContext context;

    private PassSchool day;
    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        day = PassSchool.make(context);
        school = day.school();
    }

    private Answer escort(Person who, Map<String, ?> more) {
        Map<String, Object> form = day.form(day.restroom);
        form.put("escort", true);
        form.putAll(more);
        return day.as(who).post(school.at("/passes"), form);
    }

    @Test
    void theListSaysWhoGoesAlong() {
        Answer written =
                escort(school.monitor(), Map.of("studentId", school.ana().id()));
        assertThat(written.status()).isEqualTo(201);
        JsonNode seen = day.as(school.monitor()).get(school.at("/hall")).body().at("/passes/0");
        assertThat(seen.at("/escortedBy/name").asString()).isEqualTo("Mr. Monitor");
        assertThat(day.look(school.ana(), seen).body().at("/escortedBy/name").asString())
                .isEqualTo("Mr. Monitor");
        assertThat(day.put(school.monitor(), seen, "end")
                        .body()
                        .at("/escortedBy/name")
                        .asString())
                .as("stays on record")
                .isEqualTo("Mr. Monitor");
    }

    @Test
    void studentsDoNotAndNobodyDoesSoLater() {
        assertThat(escort(school.ana(), Map.of()).body().at("/errors/0/field").asString())
                .isEqualTo("escort");
        String inAnHour = school.now().plus(Duration.ofHours(1)).toString();
        Answer later = escort(school.monitor(), Map.of("studentId", school.ana().id(), "startAt", inAnHour));
        assertThat(later.body().at("/errors/0/code").asString()).isEqualTo("now-only");
        Answer offer = escort(school.monitor(), Map.of("studentId", school.ana().id(), "asRequest", true));
        assertThat(offer.body().at("/errors/0/code").asString()).isEqualTo("now-only");
        assertThat(day.count("active")).isZero();
    }
}
