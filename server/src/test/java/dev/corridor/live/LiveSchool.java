package dev.corridor.live;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestRooms;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import dev.corridor.shared.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A school with a classroom, a restroom and a confidential nurse, and what people do there. */
final class LiveSchool {

    private final TestSchool school;
    private final Map<Person, TestBrowser> browsers = new HashMap<>();
    final String classroom;
    final String restroom;
    final String nurse;

    LiveSchool(ApplicationContext context) {
        this.school = TestSchool.make(context);
        this.classroom = room(
                "Room 214",
                Map.of("teachers", List.of(Map.of("id", school.rivera().id()))));
        this.restroom = room("Restroom", Map.of());
        this.nurse = room("Nurse", Map.of("confidential", true));
    }

    TestSchool people() {
        return school;
    }

    String hall() {
        return school.at("/hall");
    }

    TestBrowser as(Person person) {
        return browsers.computeIfAbsent(person, school::as);
    }

    private String room(String name, Map<String, ?> otherwise) {
        return TestRooms.make(as(school.admin()), school.at(""), name, otherwise);
    }

    /** A student goes somewhere; tells the pass's id. */
    String go(Person student, String destination) {
        return done(as(student).post(school.at("/passes"), form(destination)))
                .get("id")
                .asString();
    }

    /** Ms. Rivera sends a student somewhere. */
    String send(Person student, String destination) {
        Map<String, Object> form = form(destination);
        form.put("studentId", student.id());
        return done(as(school.rivera()).post(school.at("/passes"), form))
                .get("id")
                .asString();
    }

    void end(Person who, String pass) {
        done(as(who).put(school.at("/passes/" + pass + "/end")));
    }

    void cancel(Person who, String pass) {
        done(as(who).put(school.at("/passes/" + pass + "/cancellation")));
    }

    /** Keeps students from being on the way together. */
    void keepApart(Person... students) {
        List<PersonId> ids = Stream.of(students).map(Person::id).toList();
        done(as(school.admin()).post(school.at("/encounter-groups"), Map.of("members", ids)));
    }

    /** Lets only so many into a room at once. */
    void atMost(String room, int students) {
        change(room, form -> form.put("maxTo", students));
    }

    /** Makes somebody the only teacher in a room. */
    void staff(String room, Person teacher) {
        change(
                room,
                form -> form.putArray("teachers")
                        .addObject()
                        .put("id", teacher.id().toString()));
    }

    private void change(String room, Consumer<ObjectNode> how) {
        TestBrowser admin = as(school.admin());
        Answer now = admin.get(school.at("/rooms/" + room));
        ObjectNode form = (ObjectNode) now.body();
        how.accept(form);
        done(admin.with("If-Match", now.header("ETag")).put(school.at("/rooms/" + room), form));
        admin.without("If-Match");
    }

    /** Who else may watch: the same person on another server. */
    TestBrowser on(int port, Person person) {
        TestBrowser other = new TestBrowser(port);
        @Nullable String cookie = as(person).cookie("corridor");
        other.cookie("corridor", cookie == null ? "" : cookie);
        return other;
    }

    private Map<String, Object> form(String destination) {
        return new HashMap<>(
                Map.of("originId", classroom, "destinationId", destination, "travel", "round-trip", "minutes", 5));
    }

    private static JsonNode done(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer.status() + ": " + answer.raw().body());
        }
        return answer.body();
    }
}
