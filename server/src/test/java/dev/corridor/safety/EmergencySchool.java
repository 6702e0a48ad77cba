package dev.corridor.safety;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.TestRooms;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A school of its own for a test of emergencies, and words for what people there do over HTTP. */
public final class EmergencySchool {

    public final TestSchool school;
    final String classroom;
    public final String restroom;
    final String nurse;
    private final Map<Person, TestBrowser> browsers = new HashMap<>();

    public EmergencySchool(ApplicationContext context) {
        this.school = TestSchool.make(context);
        this.classroom = room(
                "Room 214",
                Map.of("teachers", List.of(Map.of("id", school.rivera().id()))));
        this.restroom = room("Restroom", Map.of());
        this.nurse = room("Nurse", Map.of("confidential", true));
    }

    TestBrowser as(Person person) {
        return browsers.computeIfAbsent(person, school::as);
    }

    private String room(String name, Map<String, ?> otherwise) {
        return TestRooms.make(as(school.admin()), school.at(""), name, otherwise);
    }

    public Answer ask(Person student, String destination) {
        return as(student)
                .post(
                        school.at("/passes"),
                        Map.of(
                                "originId",
                                classroom,
                                "destinationId",
                                destination,
                                "travel",
                                "round-trip",
                                "minutes",
                                5));
    }

    /** Calls something out, as a drill or not. */
    Answer callOut(Person staff, String kind, boolean drill) {
        return as(staff).put(school.at("/emergency"), Map.of("kind", kind, "drill", drill));
    }

    Answer callOut(Person staff, String kind) {
        return callOut(staff, kind, false);
    }

    /** Ends it in the version that the person sees now. */
    Answer allClear(Person staff, String kind) {
        return allClear(staff, kind, staff(staff).get("version").asLong());
    }

    Answer allClear(Person staff, String kind, long version) {
        TestBrowser browser = as(staff).with("If-Match", "\"" + version + "\"");
        Answer answer = browser.delete(school.at("/emergency?kind=" + kind));
        browser.without("If-Match");
        return answer;
    }

    JsonNode emergency(Person person) {
        return ok(as(person).get(school.at("/emergency")));
    }

    /** What staff are told of the emergency. */
    JsonNode staff(Person person) {
        return emergency(person).get("staff");
    }

    JsonNode rollCall(Person person) {
        return ok(as(person).get(school.at("/roll-call")));
    }

    String seen(JsonNode call, Person student) {
        return school.at("/roll-call/" + call.get("id").asString() + "/students/" + student.id() + "/seen");
    }

    public static JsonNode ok(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer.status() + ": " + answer.raw().body());
        }
        return answer.body();
    }

    List<String> kinds() {
        return sql("select kind from hall_log where school_id = :school order by seq")
                .query((row, number) -> row.getString(1))
                .list();
    }

    List<String> audited() {
        return sql("select what from audit_entry where school_id = :school order by id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    JdbcClient.StatementSpec sql(String sql) {
        return TestDatabase.client(TestDatabase.owner())
                .sql(sql)
                .param("school", school.id().value());
    }
}
