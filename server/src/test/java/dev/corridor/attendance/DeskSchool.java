package dev.corridor.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.TestRooms;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A school with a desk that Mr. Okafor keeps, at 9:30 on a Monday morning. */
final class DeskSchool {

    /** 9:30 in Chicago, a Monday. */
    static final Instant MORNING = Instant.parse("2026-11-30T15:30:00Z");

    private final Map<Person, TestBrowser> browsers = new HashMap<>();
    private final TestSchool school;
    final Person ana;
    final String classroom;
    final String restroom;

    DeskSchool(ApplicationContext context) {
        this.school = TestSchool.make(context);
        this.ana = school.ana();
        allow(school.okafor());
        this.classroom = TestRooms.make(as(school.admin()), school.at(""), "Room 214", Map.of());
        this.restroom = TestRooms.make(as(school.admin()), school.at(""), "Restroom", Map.of());
    }

    TestSchool school() {
        return school;
    }

    /** Lets a teacher keep attendance, as an admin does. */
    private void allow(Person teacher) {
        TestBrowser admin = as(school.admin());
        Answer read = admin.get(school.at("/people/" + teacher.id()));
        Map<String, Object> form = new HashMap<>();
        for (String field : List.of("givenName", "familyName", "title")) {
            form.put(field, read.body().get(field).asString());
        }
        form.put("email", read.body().at("/admin/email").asString());
        form.put("roles", List.of("teacher"));
        form.put("areas", List.of());
        form.put("rights", List.of("desk"));
        admin.with("If-Match", read.header("ETag"));
        Answer changed = admin.put(school.at("/people/" + teacher.id()), form);
        admin.without("If-Match");
        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);
        assertThat(changed.body().at("/admin/rights/0").asString()).isEqualTo("desk");
    }

    TestBrowser as(Person person) {
        return browsers.computeIfAbsent(person, school::as);
    }

    Answer record(Person student, String kind, Object... more) {
        Map<String, Object> form = new HashMap<>(Map.of("studentId", student.id(), "kind", kind));
        form.put(
                "reason",
                Map.of("late", "Overslept", "early", "Sick", "absent", "Sick").get(kind));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i].toString(), more[i + 1]);
        }
        return as(school.okafor()).post(school.at("/attendance/entries"), form);
    }

    Answer write(Person staff, Map<String, ?> more) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "studentId",
                ana.id(),
                "originId",
                classroom,
                "destinationId",
                restroom,
                "travel",
                "round-trip",
                "minutes",
                5));
        form.putAll(more);
        return as(staff).post(school.at("/passes"), form);
    }

    String state(JsonNode pass) {
        return look(pass).get("state").asString();
    }

    JsonNode look(JsonNode pass) {
        return as(ana).get(school.at("/passes/" + pass.get("id").asString())).body();
    }

    JsonNode atDesk(Person student) {
        return as(school.okafor())
                .get(school.at("/people/" + student.id() + "/attendance"))
                .body();
    }

    List<JsonNode> today() {
        return as(school.okafor())
                .get(school.at("/attendance/entries"))
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    static String code(Answer answer) {
        return answer.body().at("/errors/0/field").asString() + " "
                + answer.body().at("/errors/0/code").asString();
    }

    long audited(String what) {
        return TestDatabase.client(TestDatabase.owner())
                .sql("select count(*) from audit_entry where school_id = :school and what = :what")
                .param("school", school.id().value())
                .param("what", what)
                .query(Long.class)
                .single();
    }
}
