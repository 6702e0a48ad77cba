package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.people.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Nothing of one school is there for another, whoever asks and however. */
@CorridorTest
class PassIsolationTest {

    private static final List<String> ACTS =
            List.of("approval", "denial", "start", "arrival", "resumption", "end", "cancellation", "turn");

    @Autowired
    ApplicationContext context;

    private PassSchool lincoln;
    private PassSchool roosevelt;
    private String pass;

    @BeforeEach
    void makeSchools() {
        lincoln = PassSchool.make(context);
        roosevelt = PassSchool.make(context);
        JsonNode card = lincoln.ask(lincoln.school().ana(), lincoln.library).body();
        pass = card.get("id").asString();
    }

    @Test
    void aPassIsNotThereInAnotherSchool() {
        for (Person who : List.of(roosevelt.school().admin(), roosevelt.school().rivera())) {
            assertNotThere(roosevelt.as(who), roosevelt.school().at("/passes/" + pass));
        }
    }

    @Test
    void anotherSchoolIsNotThereAtAll() {
        TestBrowser stranger = roosevelt.as(roosevelt.school().admin());
        assertNotThere(stranger, lincoln.school().at("/passes/" + pass));
        assertThat(stranger.get(lincoln.school().at("/passes/choices")).status())
                .isEqualTo(404);
        assertThat(stranger.post(lincoln.school().at("/passes"), lincoln.form(lincoln.restroom))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void peopleAndRoomsOfAnotherSchoolAreNotThere() {
        Map<String, Object> form = roosevelt.form(lincoln.restroom);
        form.put("studentId", roosevelt.school().ana().id());
        TestBrowser teacher = roosevelt.as(roosevelt.school().rivera());
        assertThat(teacher.post(roosevelt.school().at("/passes"), form).status())
                .isEqualTo(404);
        assertThat(teacher.post(roosevelt.school().at("/passes/preview"), form).status())
                .isEqualTo(404);
        form.put("destinationId", roosevelt.restroom);
        form.put("studentId", lincoln.school().ana().id());
        assertThat(teacher.post(roosevelt.school().at("/passes"), form).status())
                .isEqualTo(404);
        assertThat(roosevelt.numbers()).isEmpty();
    }

    private void assertNotThere(TestBrowser browser, String path) {
        assertThat(browser.get(path).status()).isEqualTo(404);
        for (String act : ACTS) {
            assertThat(browser.put(path + "/" + act, Map.of()).status()).as(act).isEqualTo(404);
        }
        assertThat(browser.put(path + "/place", Map.of("position", 1)).status()).isEqualTo(404);
        assertThat(browser.patch(path, Map.of("minutes", 3)).status()).isEqualTo(404);
        assertThat(lincoln.count("requested")).isEqualTo(1);
    }
}
