package dev.corridor.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The sample school's day, cut off by a kill while teachers write passes. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PassesCrashIT {

    private static final int TEACHERS_AT_WORK = 4;

    @TempDir
    Path folder;

    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    @Test
    void everyPassThatWasAnsweredIsThereNoLogNumberIsMissingAndLineAndOvertimeGoOn() throws Exception {
        Path data = folder.resolve("data");
        CrashLine line;
        try (ServerProcess server = ServerProcess.launch(data, "demo")) {
            int port = server.awaitReady();
            line = CrashLine.form(rivera(port), admin(port), school(rivera(port)));
            writePassesUntilKilled(port, server);
            server.database().destroyForcibly();
        }
        assertThat(answered).isNotEmpty();
        try (ServerProcess again = ServerProcess.launch(data, "demo")) {
            TestBrowser rivera = rivera(again.awaitReady());
            String passes = school(rivera) + "/passes/";
            assertThat(answered)
                    .allSatisfy(pass ->
                            assertThat(rivera.get(passes + pass).status()).isEqualTo(200));
            line.goesOn(rivera, again.owner());
            assertThat(schoolsWithGaps(again.owner())).isEmpty();
        }
    }

    private void writePassesUntilKilled(int port, ServerProcess server) throws Exception {
        TestBrowser rivera = rivera(port);
        String school = school(rivera);
        List<JsonNode> rooms = rivera.get(school + "/rooms")
                .body()
                .path("items")
                .valueStream()
                .filter(room -> room.path("showAsOrigin").asBoolean())
                .toList();
        ConcurrentLinkedQueue<String> students =
                new ConcurrentLinkedQueue<>(rivera.get(school + "/people?role=student&limit=200")
                        .body()
                        .path("items")
                        .valueStream()
                        .map(person -> person.path("id").asString())
                        .toList());
        AtomicBoolean going = new AtomicBoolean(true);
        Thread[] teachers = new Thread[TEACHERS_AT_WORK];
        for (int teacher = 0; teacher < TEACHERS_AT_WORK; teacher++) {
            teachers[teacher] = Thread.ofVirtual().start(() -> write(rivera(port), school, rooms, students, going));
        }
        Thread.sleep(1500);
        // First the database alone, which the server starts again; then the server, and what it left.
        server.database().destroyForcibly();
        int before = answered.size();
        for (int attempt = 0; attempt < 300 && answered.size() < before + 5; attempt++) {
            Thread.sleep(100);
        }
        assertThat(answered).as("passes after the database came back").hasSizeGreaterThanOrEqualTo(before + 5);
        server.kill();
        going.set(false);
        for (Thread teacher : teachers) {
            teacher.join();
        }
    }

    private void write(
            TestBrowser teacher,
            String school,
            List<JsonNode> rooms,
            ConcurrentLinkedQueue<String> students,
            AtomicBoolean going) {
        for (String student = students.poll(); student != null && going.get(); student = students.poll()) {
            Map<String, Object> pass = new LinkedHashMap<>();
            pass.put("studentId", student);
            pass.put("originId", rooms.get(0).path("id").asString());
            pass.put("destinationId", rooms.get(1).path("id").asString());
            pass.put("travel", rooms.get(1).path("travel").path(0).asString());
            pass.put("minutes", 5);
            try {
                Answer answer = teacher.post(school + "/passes", pass);
                if (answer.status() == 201) {
                    answered.add(answer.body().path("id").asString());
                }
            } catch (UncheckedIOException cutOff) {
                return;
            }
        }
    }

    private static TestBrowser rivera(int port) {
        TestBrowser browser = new TestBrowser(port);
        assertThat(browser.signIn("rivera@lincoln.example", "corridor-demo").status())
                .isEqualTo(200);
        return browser;
    }

    private static TestBrowser admin(int port) {
        TestBrowser browser = new TestBrowser(port);
        assertThat(browser.signIn("admin@lincoln.example", "corridor-demo").status())
                .isEqualTo(200);
        return browser;
    }

    private static String school(TestBrowser browser) {
        return "/api/schools/"
                + browser.get("/api/me")
                        .body()
                        .path("schools")
                        .path(0)
                        .path("id")
                        .asString();
    }

    private static List<String> schoolsWithGaps(JdbcClient owner) {
        return owner.sql("""
                        select h.school_id::text
                          from hall h
                          left join hall_log l on l.school_id = h.school_id
                         group by h.school_id, h.log_from, h.last_seq
                        having count(l.seq) <> h.last_seq - h.log_from + 1
                        """).query(String.class).list();
    }
}
