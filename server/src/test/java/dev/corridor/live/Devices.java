package dev.corridor.live;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An admin who changes settings on one device, and what others are told on theirs. */
final class Devices {

    private final LiveSchool day;
    private final TestSchool school;

    Devices(ApplicationContext context) {
        this.day = new LiveSchool(context);
        this.school = day.people();
    }

    LiveSchool day() {
        return day;
    }

    TestSchool school() {
        return school;
    }

    /** Changes some of a room's settings. */
    void room(String room, Map<String, ?> changes) {
        String path = school.at("/rooms/" + room);
        save(path, form -> changes.forEach(form::putPOJO));
    }

    /** Changes some of the school's settings. */
    void settings(Map<String, ?> changes) {
        save(school.at("/settings"), form -> changes.forEach(((ObjectNode) form.get("settings"))::putPOJO));
    }

    /** Changes what the school is: its name or zone. */
    void school(String field, String value) {
        save(school.at("/settings"), form -> form.put(field, value));
    }

    /** Makes the bells of every day: one lesson around the time of the tests; with no-fly times. */
    void bells(Map<String, ?> noFly) {
        Map<String, Object> times = new HashMap<>(Map.of(
                "firstMinutes", 0,
                "lastMinutes", 0,
                "dayFirstMinutes", 0,
                "dayLastMinutes", 0,
                "ranges", List.of(),
                "exemptRooms", List.of()));
        times.putAll(noFly);
        bells(List.of(period("1", "09:00", "10:15"), period("2", "10:20", "11:00")), times);
    }

    void bells(List<Map<String, String>> periods, Map<String, ?> noFly) {
        Map<String, Object> form =
                new HashMap<>(Map.of("name", "Regular", "weekdays", List.of(1, 2, 3, 4, 5, 6, 7), "periods", periods));
        if (!noFly.isEmpty()) {
            form.put("noFly", noFly);
        }
        JsonNode known = get(school.admin(), "/bell-schedules").get("items");
        if (known.isEmpty()) {
            done(admin().post(school.at("/bell-schedules"), form));
        } else {
            JsonNode first = known.get(0);
            done(admin().with("If-Match", "\"" + first.get("version").asLong() + "\"")
                    .put(school.at("/bell-schedules/" + first.get("id").asString()), form));
            admin().without("If-Match");
        }
    }

    static Map<String, String> period(String name, String starts, String ends) {
        return Map.of("name", name, "starts", starts, "ends", ends);
    }

    /** Makes a date a holiday. */
    void holiday(String date) {
        save(
                school.at("/calendar"),
                form -> form.putPOJO(
                        "days", List.of(Map.of("from", date, "to", date, "name", "A holiday", "school", false))));
    }

    void limit(Map<String, ?> scope, String per, int passes) {
        done(admin().post(school.at("/pass-limits"), Map.of("scope", scope, "per", per, "passes", passes)));
    }

    /** A limit of a room's own. */
    void limit(String room, Map<String, ?> scope, String per, int passes) {
        done(admin().post(
                        school.at("/pass-limits"),
                        Map.of("scope", scope, "roomId", room, "per", per, "passes", passes)));
    }

    /** Puts students into a group; tells its id. */
    String group(Person... members) {
        List<String> ids =
                List.of(members).stream().map(one -> one.id().toString()).toList();
        return done(admin().post(school.at("/groups"), Map.of("name", "Band", "members", ids)))
                .get("id")
                .asString();
    }

    /** Goes to the restroom and comes back. */
    void trip(Person student) {
        day.end(student, day.go(student, day.restroom));
    }

    /** What a student's screen says of a room: its status and every reason; "hidden" for a room that is not offered. */
    String sign(Person student, String room) {
        return choice(student, room)
                .map(choice -> (choice.get("status").asString() + " " + codes(choice.get("reasons"))).strip())
                .orElse("hidden");
    }

    Optional<JsonNode> choice(Person student, String room) {
        return get(student, "/passes/choices?originId=" + day.classroom)
                .get("items")
                .valueStream()
                .filter(choice -> choice.get("roomId").asString().equals(room))
                .findFirst();
    }

    /** What would come of it if staff wrote a pass to the restroom: the decision and its reasons. */
    String written(Person staff, Person student) {
        Map<String, Object> form = new HashMap<>(trip());
        form.put("studentId", student.id());
        return previewed(staff, form);
    }

    /** What would come of it if a student asked for a round trip of five minutes to the restroom. */
    String wished(Person student) {
        return previewed(student, trip());
    }

    private Map<String, Object> trip() {
        return Map.of("originId", day.classroom, "destinationId", day.restroom, "travel", "round-trip", "minutes", 5);
    }

    private String previewed(Person person, Map<String, Object> form) {
        JsonNode told = done(day.as(person).post(school.at("/passes/preview"), form));
        return (told.get("decision").asString() + " " + codes(told.get("reasons"))).strip();
    }

    /** Says that a student who is out is back; tells the status of the answer. */
    String tryToEnd(Person student) {
        String pass = get(student, "/hall").at("/passes/0/id").asString();
        return String.valueOf(
                day.as(student).put(school.at("/passes/" + pass + "/end")).status());
    }

    JsonNode get(Person person, String path) {
        return done(day.as(person).get(school.at(path)));
    }

    private static String codes(JsonNode reasons) {
        return String.join(
                " ",
                reasons.valueStream()
                        .map(reason -> reason.get("code").asString())
                        .toList());
    }

    TestBrowser admin() {
        return day.as(school.admin());
    }

    private void save(String path, Consumer<ObjectNode> how) {
        Answer now = admin().get(path);
        ObjectNode form = (ObjectNode) now.body();
        how.accept(form);
        done(admin().with("If-Match", now.header("ETag")).put(path, form));
        admin().without("If-Match");
    }

    static JsonNode done(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer.status() + ": " + answer.raw().body());
        }
        return answer.body();
    }
}
