package dev.corridor.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestRooms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A room for one student: one is there, another waits, a third is on the way elsewhere. What a crash must not undo.
 *
 * @param school where the school is
 * @param from the room that all of them leave
 * @param elsewhere a room without a limit
 * @param students who is in these passes
 * @param there the pass that has the room
 * @param waiting the pass in line for it
 * @param late the pass that runs out of time
 */
record CrashLine(
        String school, String from, String elsewhere, Set<String> students, String there, String waiting, String late) {

    private static final Map<String, ?> LONG = Map.of("minutes", 30);

    private static final List<String> OVERRIDES = List.of("ALREADY_OUT", "NOT_AN_ORIGIN", "ORIGIN_FULL");

    static CrashLine form(TestBrowser teacher, TestBrowser admin, String school) {
        passesAtAllTimes(admin, school);
        String from = TestRooms.make(admin, school, "From", LONG);
        String single = TestRooms.make(admin, school, "Single", Map.of("minutes", 30, "maxTo", 1));
        String elsewhere = TestRooms.make(admin, school, "Elsewhere", LONG);
        List<String> students = teacher.get(school + "/people?role=student&limit=200&q=a")
                .body()
                .path("items")
                .valueStream()
                .map(person -> person.path("id").asString())
                .toList();
        String there = write(teacher, school, students.get(0), from, single);
        String late = write(teacher, school, students.get(1), from, elsewhere);
        JsonNode waiting = wait(school, from, single, admin);
        return new CrashLine(
                school,
                from,
                elsewhere,
                Set.of(
                        students.get(0),
                        students.get(1),
                        waiting.at("/student/id").asString()),
                there,
                waiting.path("id").asString(),
                late);
    }

    /** The sample school's day may be at a moment without passes. */
    private static void passesAtAllTimes(TestBrowser admin, String school) {
        Map<String, Object> never = Map.of(
                "dayFirstMinutes",
                0,
                "dayLastMinutes",
                0,
                "firstMinutes",
                0,
                "lastMinutes",
                0,
                "ranges",
                List.of(),
                "exemptRooms",
                List.of());
        for (JsonNode bells : admin.get(school + "/bell-schedules").body().path("items")) {
            Answer saved = admin.with("If-Match", "\"" + bells.path("version").asString() + "\"")
                    .put(school + "/bell-schedules/" + bells.path("id").asString() + "/no-fly", never);
            assertThat(saved.status()).as(saved.raw().body()).isEqualTo(200);
        }
        admin.without("If-Match");
    }

    boolean holds(String student) {
        return students.contains(student);
    }

    /** Lets another student go. */
    String write(TestBrowser teacher, String student) {
        return write(teacher, school, student, from, elsewhere);
    }

    /** Ana asks for herself: only students wait in line. */
    private static JsonNode wait(String school, String from, String to, TestBrowser admin) {
        TestBrowser ana = admin.another();
        assertThat(ana.signIn("ana@lincoln.example", "corridor-demo").status()).isEqualTo(200);
        JsonNode mine = ana.get(school + "/hall").body().path("passes");
        mine.forEach(pass -> admin.put(school + "/passes/" + pass.path("id").asString() + "/end"));
        mine.forEach(pass -> ana.put(school + "/passes/" + pass.path("id").asString() + "/cancellation"));
        Answer asked = ana.post(
                school + "/passes",
                Map.of("originId", from, "destinationId", to, "travel", "round-trip", "minutes", 5));
        assertThat(asked.status()).as(asked.raw().body()).isEqualTo(201);
        assertThat(asked.body().path("state").asString()).isEqualTo("waiting");
        return asked.body();
    }

    /** On the server that was started after the crash. */
    void goesOn(TestBrowser teacher, JdbcClient owner) throws InterruptedException {
        assertThat(state(teacher, waiting)).isEqualTo("waiting");
        assertThat(teacher.put(pass(there) + "/end").status()).isEqualTo(200);
        await(teacher, waiting, "ready");

        assertThat(state(teacher, late)).isEqualTo("active");
        owner.sql("""
                        update pass
                           set started_at = started_at - interval '1 hour',
                               ends_at = ends_at - interval '1 hour',
                               due_at = now() - interval '1 hour'
                         where id = :late
                        """).param("late", UUID.fromString(late)).update();
        await(teacher, late, "ended");
        assertThat(owner.sql("select ended_how from pass where id = :late")
                        .param("late", UUID.fromString(late))
                        .query(String.class)
                        .single())
                .isEqualTo("time");
    }

    private void await(TestBrowser teacher, String pass, String state) throws InterruptedException {
        for (int attempt = 0; attempt < 150 && !state(teacher, pass).equals(state); attempt++) {
            Thread.sleep(100);
        }
        assertThat(state(teacher, pass)).isEqualTo(state);
    }

    private String state(TestBrowser teacher, String pass) {
        return teacher.get(pass(pass)).body().path("state").asString();
    }

    private String pass(String id) {
        return school + "/passes/" + id;
    }

    private static String write(TestBrowser teacher, String school, String student, String from, String to) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "studentId", student, "originId", from, "destinationId", to, "travel", "round-trip", "minutes", 30));
        form.put("override", OVERRIDES);
        Answer written = teacher.post(school + "/passes", form);
        assertThat(written.status()).as(written.raw().body()).isEqualTo(201);
        return written.body().path("id").asString();
    }
}
