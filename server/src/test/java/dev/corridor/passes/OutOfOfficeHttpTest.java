package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import dev.corridor.schools.Schools;
import dev.corridor.shared.SchoolClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Staff and rooms out of office: who says so, and what it does to requests. */
@CorridorTest
class OutOfOfficeHttpTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    SchoolClock clock;

    @Autowired
    Schools schools;

    private PassSchool day;
    private TestSchool school;
    private LocalDate today;

    @BeforeEach
    void makeSchool() {
        day = PassSchool.make(context);
        school = day.school();
        today = LocalDate.ofInstant(clock.now(), schools.zone(school.id()));
    }

    private Answer away(Person by, String field, Object whom, Map<String, ?> otherwise) {
        Map<String, Object> form = new HashMap<>(Map.of(field, whom.toString(), "from", today.toString()));
        form.putAll(otherwise);
        return day.as(by).post(school.at("/out-of-office"), form);
    }

    private List<JsonNode> listed(Person by) {
        return day.as(by)
                .get(school.at("/out-of-office"))
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    @Test
    void whoIsAwayIsNotAsked() {
        Answer said = away(school.okafor(), "personId", school.okafor().id(), Map.of());
        assertThat(said.status()).as(said.raw().body()).isEqualTo(201);
        assertThat(day.as(school.ana())
                        .get(school.at("/passes/approvers?q=okafor"))
                        .body()
                        .get("items"))
                .isEmpty();
        JsonNode asked = day.ask(school.ana(), day.library).body();
        assertThat(asked.get("state").asString()).isEqualTo("requested");
        assertThat(asked.at("/approvers/0/name").asString())
                .as("the origin's teacher, for there is nobody in the library")
                .isEqualTo(school.rivera().name());

        day.put(school.ana(), asked, "cancellation");
        String path = school.at("/out-of-office/" + said.body().get("id").asString());
        assertThat(day.as(school.okafor()).delete(path).status()).isEqualTo(204);
        assertThat(day.as(school.okafor()).delete(path).status()).isEqualTo(404);
        assertThat(day.ask(school.ana(), day.library)
                        .body()
                        .at("/approvers/0/name")
                        .asString())
                .isEqualTo(school.okafor().name());
    }

    @Test
    void aRoomThatIsAwayNeedsApprovalUntilItIsBack() {
        assertThat(day.ask(school.ben(), day.restroom).body().get("state").asString())
                .isEqualTo("active");
        assertThat(away(school.admin(), "roomId", day.restroom, Map.of()).status())
                .isEqualTo(201);
        JsonNode preview = day.as(school.ana())
                .post(school.at("/passes/preview"), day.form(day.restroom))
                .body();
        assertThat(preview.toString()).contains("OUT_OF_OFFICE");
        assertThat(day.ask(school.ana(), day.restroom).body().get("state").asString())
                .isEqualTo("requested");
    }

    @Test
    void oneSpeaksForOneselfAndOnesRoomsAdminsForAll() {
        assertThat(away(school.rivera(), "personId", school.okafor().id(), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(away(school.rivera(), "roomId", day.library, Map.of()).status())
                .isEqualTo(403);
        assertThat(away(school.rivera(), "roomId", day.classroom, Map.of()).status())
                .isEqualTo(201);
        assertThat(away(school.admin(), "personId", school.rivera().id(), Map.of())
                        .status())
                .isEqualTo(201);
        assertThat(away(school.ana(), "personId", school.rivera().id(), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(listed(school.rivera())).hasSize(2);
        assertThat(listed(school.okafor())).isEmpty();
        assertThat(listed(school.admin())).hasSize(2);
    }

    @Test
    void whatIsWrongIsNamed() {
        Map<String, Object> over = Map.of("from", today.minusDays(3).toString());
        assertThat(away(school.rivera(), "personId", school.rivera().id(), over)
                        .body()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("over");
        Map<String, Object> both = Map.of("roomId", day.classroom);
        assertThat(away(school.rivera(), "personId", school.rivera().id(), both).status())
                .isEqualTo(400);
        assertThat(away(school.admin(), "personId", school.ana().id(), Map.of()).status())
                .as("a student")
                .isEqualTo(404);
        assertThat(away(school.rivera(), "personId", school.rivera().id(), Map.of("at", "10:00"))
                        .body()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("to");
    }
}
