package dev.corridor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestRooms;
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
class StudentRecordHttpTest {

    @Autowired
    ApplicationContext context;

    private TestSchool school;
    private TestBrowser admin;
    private String gym;
    private String nurse;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
        gym = room("Gym");
        nurse = room("Nurse");
    }

    @Test
    void studentsSeeTheirOwnPassesPageByPageAndNoOthers() {
        String first = pass(school.ana());
        String second = pass(school.ana());
        pass(school.ben());

        JsonNode page = record("?limit=1");
        JsonNode rest = record("?limit=1&after=" + page.get("next").asString());

        assertThat(page.at("/items/0/pass/id").asString()).isEqualTo(second);
        assertThat(rest.at("/items/0/pass/id").asString()).isEqualTo(first);
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void aDisputeIsMadeOnceAnsweredOnceAndRead() {
        String pass = pass(school.ana());
        TestBrowser ana = school.as(school.ana());

        Answer said = ana.post(school.at("/my/record/" + pass + "/dispute"), Map.of("note", " I came back at once. "));
        Answer again = ana.post(school.at("/my/record/" + pass + "/dispute"), Map.of("note", "Again"));
        JsonNode open = admin.get(school.at("/disputes")).body().get("items").get(0);
        String answer = school.at("/disputes/" + open.get("id").asString() + "/answer");

        assertThat(said.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(409);
        assertThat(open.get("note").asString()).isEqualTo("I came back at once.");
        assertThat(open.at("/pass/student/name").asString())
                .isEqualTo(school.ana().name());
        assertThat(admin.put(answer, Map.of("answer", "You are right.")).status())
                .isEqualTo(204);
        assertThat(admin.put(answer, Map.of("answer", "No.")).status()).isEqualTo(409);
        assertThat(record("").at("/items/0/dispute/answer").asString()).isEqualTo("You are right.");
        assertThat(admin.get(school.at("/disputes")).body().get("items")).isEmpty();
        assertThat(admin.get(school.at("/disputes?open=false")).body().get("items"))
                .hasSize(1);
    }

    @Test
    void nobodyDisputesAnothersPassOrWithoutWords() {
        String pass = pass(school.ben());

        assertThat(school.as(school.ana())
                        .post(school.at("/my/record/" + pass + "/dispute"), Map.of("note", "Not mine"))
                        .status())
                .isEqualTo(404);
        assertThat(school.as(school.ben())
                        .post(school.at("/my/record/" + pass + "/dispute"), Map.of("note", "  "))
                        .status())
                .isEqualTo(400);
        assertThat(school.as(school.rivera()).get(school.at("/disputes")).status())
                .isEqualTo(403);
    }

    @Test
    void whoLookedIsToldOnlyWhereTheSchoolSaysSo() {
        school.as(school.rivera()).get(school.at("/people/" + school.ana().id()));
        JsonNode silent =
                school.as(school.ana()).get(school.at("/my/record/looks")).body();
        tellLooks();
        JsonNode told =
                school.as(school.ana()).get(school.at("/my/record/looks")).body();

        assertThat(silent.get("told").asBoolean()).isFalse();
        assertThat(silent.get("items")).isEmpty();
        assertThat(told.at("/items/0/by").asString()).isEqualTo(school.rivera().name());
        assertThat(school.as(school.ben())
                        .get(school.at("/my/record/looks"))
                        .body()
                        .get("items"))
                .isEmpty();
    }

    private JsonNode record(String query) {
        return school.as(school.ana()).get(school.at("/my/record" + query)).body();
    }

    private void tellLooks() {
        Answer read = admin.get(school.at("/settings"));
        ((ObjectNode) read.body().get("settings")).put("studentsSeeLooks", true);
        admin.with("If-Match", read.header("ETag")).put(school.at("/settings"), read.body());
    }

    /** A pass that is over. */
    private String pass(Person student) {
        TestBrowser theirs = school.as(student);
        Answer made = theirs.post(
                school.at("/passes"),
                Map.of("originId", gym, "destinationId", nurse, "travel", "round-trip", "minutes", 5));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        String id = made.body().get("id").asString();
        assertThat(theirs.put(school.at("/passes/" + id + "/end"), Map.of()).status())
                .isEqualTo(200);
        return id;
    }

    private String room(String name) {
        return TestRooms.make(admin, school.at(""), name, Map.of());
    }
}
