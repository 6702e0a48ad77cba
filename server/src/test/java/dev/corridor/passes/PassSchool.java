package dev.corridor.passes;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A school of its own with rooms to go to, and words for what people there do over HTTP. */
public final class PassSchool {

    private final TestSchool school;
    private final Map<Person, TestBrowser> browsers = new HashMap<>();
    private final TestBrowser admin;
    public final String classroom;
    public final String restroom;
    public final String library;

    private PassSchool(TestSchool school) {
        this.school = school;
        this.admin = school.as(school.admin());
        this.classroom = room(
                "Room 214",
                Map.of("teachers", List.of(Map.of("id", school.rivera().id()))));
        this.restroom = room("Restroom", Map.of("minutes", 5));
        this.library = room(
                "Library",
                Map.of(
                        "teachers",
                        List.of(Map.of("id", school.okafor().id())),
                        "restrictionNow",
                        Map.of("kind", "all-in-room", "of", List.of("destination"))));
    }

    public static PassSchool make(ApplicationContext context) {
        return new PassSchool(TestSchool.make(context));
    }

    public TestSchool school() {
        return school;
    }

    public TestBrowser admin() {
        return admin;
    }

    public TestBrowser as(Person person) {
        return browsers.computeIfAbsent(person, school::as);
    }

    /** Makes a room of ten minutes, both ways, but for what is said otherwise; tells its id. */
    public String room(String name, Map<String, ?> otherwise) {
        return TestRooms.make(admin, school.at(""), name, otherwise);
    }

    /** Changes some of a room's settings. */
    public void change(String room, Map<String, ?> otherwise) {
        Answer now = admin.get(school.at("/rooms/" + room));
        Map<String, Object> form = new HashMap<>();
        now.body().propertyStream().forEach(field -> form.put(field.getKey(), field.getValue()));
        form.putAll(otherwise);
        admin.with("If-Match", now.header("ETag"));
        Answer changed = admin.put(school.at("/rooms/" + room), form);
        admin.without("If-Match");
        if (changed.status() != 200) {
            throw new AssertionError(changed.raw().body());
        }
    }

    public Map<String, Object> form(String destination) {
        return new HashMap<>(
                Map.of("originId", classroom, "destinationId", destination, "travel", "round-trip", "minutes", 5));
    }

    public Answer ask(Person student, String destination) {
        return as(student).post(school.at("/passes"), form(destination));
    }

    public Answer write(Person staff, Person student, String destination, String... override) {
        Map<String, Object> form = form(destination);
        form.put("studentId", student.id());
        form.put("override", List.of(override));
        return as(staff).post(school.at("/passes"), form);
    }

    /** A pass for a later time: a student's own, or written by staff. */
    public Answer schedule(Person who, Person student, String to, Instant at) {
        Map<String, Object> form = form(to);
        form.put("startAt", at.toString());
        if (!who.equals(student)) {
            form.put("studentId", student.id());
        }
        return as(who).post(school.at("/passes"), form);
    }

    /** What stands ahead for somebody. */
    public List<JsonNode> ahead(Person who) {
        return as(who).get(school.at("/passes/ahead"))
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    /** Changes the school's settings about passes for a later time. */
    public void scheduling(boolean teachersLetGo, int mostAhead) {
        Answer now = admin.get(school.at("/settings"));
        ObjectNode form = (ObjectNode) now.body();
        ObjectNode scheduling = ((ObjectNode) form.get("settings")).putObject("scheduling");
        scheduling.put("teachersLetGo", teachersLetGo).put("mostAhead", mostAhead);
        admin.with("If-Match", now.header("ETag"));
        Answer changed = admin.put(school.at("/settings"), form);
        admin.without("If-Match");
        if (changed.status() != 200) {
            throw new AssertionError(changed.raw().body());
        }
    }

    public Answer put(Person who, JsonNode pass, String act, Object body) {
        return as(who).put(school.at("/passes/" + pass.get("id").asString() + "/" + act), body);
    }

    public Answer put(Person who, JsonNode pass, String act) {
        return as(who).put(school.at("/passes/" + pass.get("id").asString() + "/" + act));
    }

    public Answer look(Person who, JsonNode pass) {
        return as(who).get(school.at("/passes/" + pass.get("id").asString()));
    }

    /** How many passes of the school are in a state. */
    public long count(String state) {
        return sql("select count(*) from pass where school_id = :school and state = :state")
                .param("state", state)
                .query(Long.class)
                .single();
    }

    /** The log's numbers, in their order. */
    public List<Long> numbers() {
        return sql("select seq from hall_log where school_id = :school order by seq")
                .query((row, number) -> row.getLong(1))
                .list();
    }

    public List<String> kinds() {
        return sql("select kind from hall_log where school_id = :school order by seq")
                .query((row, number) -> row.getString(1))
                .list();
    }

    public JdbcClient.StatementSpec sql(String sql) {
        return TestDatabase.client(TestDatabase.owner())
                .sql(sql)
                .param("school", school.id().value());
    }
}
