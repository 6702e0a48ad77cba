package dev.corridor.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@CorridorTest
class WatchListHttpTest {

    @Autowired
    ApplicationContext context;

    private TestSchool school;
    private TestBrowser admin;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
    }

    @Test
    void aStudentIsWatchedByNamedStaffAloneUntilItEnds() {
        Answer made = add(school.ana(), "Leaves class often", school.rivera());
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        assertThat(made.body().at("/student/name").asString()).isEqualTo("Ana Alvarez");
        assertThat(mine(school.rivera())).containsExactly(school.ana().id() + " Leaves class often");
        assertThat(mine(school.okafor())).isEmpty();
        assertThat(mine(school.monitor())).isEmpty();

        String path = school.at("/watch-list/" + made.body().get("id").asString());
        Map<String, Object> changed = form(school.ana(), "Needs company", school.okafor());
        assertThat(admin.put(path, changed).status()).isEqualTo(428);
        assertThat(admin.with("If-Match", "\"1\"").put(path, changed).status()).isEqualTo(200);
        assertThat(admin.put(path, changed).status()).as("somebody was faster").isEqualTo(412);
        assertThat(admin.delete(path).status()).as("somebody was faster").isEqualTo(412);
        assertThat(mine(school.rivera())).isEmpty();
        assertThat(mine(school.okafor())).containsExactly(school.ana().id() + " Needs company");

        assertThat(admin.with("If-Match", "\"2\"").delete(path).status()).isEqualTo(204);
        assertThat(mine(school.okafor())).isEmpty();
        assertThat(admin.delete(path).status()).isEqualTo(404);
        assertThat(admin.get(school.at("/watch-list")).body().get("items")).isEmpty();
        assertThat(recorded()).containsExactly("watch-ended", "watch-changed", "watch-started");
    }

    @Test
    void whatHasExpiredIsNobodysAnyMoreAndStaysOnTheAdminsList() {
        Map<String, Object> over = form(school.ana(), "Last week", school.rivera());
        over.put("expiresAt", "2020-01-01T00:00:00Z");
        assertThat(admin.post(school.at("/watch-list"), over).status()).isEqualTo(201);

        assertThat(mine(school.rivera())).isEmpty();
        assertThat(admin.get(school.at("/watch-list")).body().get("items")).hasSize(1);
    }

    @Test
    void whatIsWrongIsNamedBesideItsField() {
        TestSchool other = TestSchool.make(context);
        assertThat(wrong(form(school.ana(), " ", school.rivera()))).containsExactly("reason");
        assertThat(wrong(form(school.ana(), "x".repeat(501), school.rivera()))).containsExactly("reason");
        assertThat(wrong(form(school.rivera(), "Why", school.rivera()))).containsExactly("studentId");
        assertThat(wrong(form(other.ana(), "Why", other.rivera()))).containsExactly("studentId", "staff");
        assertThat(wrong(form(school.ana(), "Why", school.ben()))).containsExactly("staff");
        assertThat(wrong(form(school.ana(), "Why"))).containsExactly("staff");
        assertThat(wrong(Map.of("reason", "Why"))).containsExactly("studentId");
    }

    @Test
    void nobodyButAdminsOfLimitsOfTheSchoolSeesTheList() {
        String id = add(school.ana(), "Why", school.rivera()).body().get("id").asString();
        for (Person person : List.of(school.ana(), school.rivera(), school.monitor())) {
            assertThat(school.as(person).get(school.at("/watch-list")).status()).isEqualTo(403);
        }
        assertThat(school.as(school.ana()).get(school.at("/watch-list/mine")).status())
                .isEqualTo(403);
        TestSchool other = TestSchool.make(context);
        TestBrowser stranger = other.as(other.admin()).with("If-Match", "\"1\"");
        assertThat(stranger.delete(other.at("/watch-list/" + id)).status()).isEqualTo(404);
        assertThat(stranger.put(other.at("/watch-list/" + id), form(other.ana(), "Why", other.rivera()))
                        .status())
                .isEqualTo(404);
        assertThat(other.as(other.admin()).get(other.at("/watch-list")).body().get("items"))
                .isEmpty();
    }

    private Answer add(Person student, String reason, Person... staff) {
        return admin.post(school.at("/watch-list"), form(student, reason, staff));
    }

    private static Map<String, Object> form(Person student, String reason, Person... staff) {
        return new HashMap<>(Map.of(
                "studentId",
                student.id(),
                "reason",
                reason,
                "staff",
                List.of(staff).stream().map(Person::id).toList()));
    }

    private List<String> wrong(Object form) {
        Answer answer = admin.post(school.at("/watch-list"), form);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(400);
        return answer.body()
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    private List<String> mine(Person staff) {
        JsonNode items =
                school.as(staff).get(school.at("/watch-list/mine")).body().get("items");
        return items.valueStream()
                .map(one -> one.get("studentId").asString() + " "
                        + one.get("reason").asString())
                .toList();
    }

    private List<String> recorded() {
        return admin.get(school.at("/audit?topic=limits&subject=" + school.ana().id()))
                .body()
                .get("items")
                .valueStream()
                .map(entry -> entry.get("what").asString())
                .toList();
    }
}
