package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@CorridorTest
class PhonesHttpTest {

    private static final String PHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1";
    private static final String TABLET =
            "Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1";
    private static final String COMPUTER =
            "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36";

    @Autowired
    ApplicationContext context;

    private PassSchool day;
    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        day = PassSchool.make(context);
        school = day.school();
    }

    @Test
    void aStudentStartsNoPassOnAPhoneWhereTheSchoolSaysSo() {
        assertThat(ask(school.ana(), PHONE)).isEqualTo(201);

        noPhones();

        assertThat(ask(school.ben(), PHONE)).isEqualTo(403);
        assertThat(ask(school.ben(), TABLET)).isEqualTo(201);
        assertThat(ask(school.cleo(), COMPUTER)).isEqualTo(201);
        day.as(school.dan()).with("Sec-CH-UA-Mobile", "?1");
        assertThat(ask(school.dan(), COMPUTER)).as("by its hint").isEqualTo(403);
        day.as(school.dan()).with("Sec-CH-UA-Mobile", "?0");
        assertThat(day.as(school.dan())
                        .get("/api/me")
                        .body()
                        .at("/schools/0/phonesAllowed")
                        .asBoolean(true))
                .isFalse();
        day.as(school.rivera()).with("User-Agent", PHONE);
        assertThat(day.write(school.rivera(), school.dan(), day.restroom).status())
                .as("staff write on phones all the same")
                .isEqualTo(201);
    }

    /** What would begin or change a trip is kept from phones; what ends one never is. */
    @Test
    void onAPhoneAStudentEndsAPassButAcceptsStartsAndChangesNone() {
        noPhones();
        Map<String, Object> offer = day.form(day.restroom);
        offer.put("studentId", school.ana().id());
        offer.put("asRequest", true);
        JsonNode offered =
                day.as(school.rivera()).post(school.at("/passes"), offer).body();
        assertThat(offered.get("state").asString()).isEqualTo("requested");
        day.as(school.ana()).with("User-Agent", PHONE);

        assertThat(day.put(school.ana(), offered, "approval").status()).isEqualTo(403);
        day.as(school.ana()).with("User-Agent", COMPUTER);
        assertThat(day.put(school.ana(), offered, "approval")
                        .body()
                        .get("state")
                        .asString())
                .isEqualTo("active");

        day.as(school.ana()).with("User-Agent", PHONE);
        String path = school.at("/passes/" + offered.get("id").asString());
        assertThat(day.as(school.ana())
                        .patch(path, Map.of("destinationId", day.library))
                        .status())
                .isEqualTo(403);
        assertThat(day.put(school.ana(), offered, "end").status()).isEqualTo(200);
    }

    @Test
    void aTurnIsNotTakenOnAPhoneButMayBeGivenUp() {
        day.change(day.restroom, Map.of("maxTo", 1));
        day.ask(school.ben(), day.restroom);
        JsonNode waiting = day.ask(school.ana(), day.restroom).body();
        assertThat(waiting.get("state").asString()).isEqualTo("waiting");
        noPhones();
        day.as(school.ana()).with("User-Agent", PHONE);
        assertThat(day.put(school.ana(), waiting, "start").status()).isEqualTo(403);
        assertThat(day.put(school.ana(), waiting, "cancellation").status()).isEqualTo(200);
    }

    private void noPhones() {
        Answer now = day.admin().get(school.at("/settings"));
        ((ObjectNode) now.body().get("settings")).put("phonesAllowed", false);
        day.admin().with("If-Match", now.header("ETag")).put(school.at("/settings"), now.body());
        day.admin().without("If-Match");
    }

    private int ask(Person student, String device) {
        day.as(student).with("User-Agent", device);
        return day.ask(student, day.restroom).status();
    }
}
