package dev.corridor.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample school's day, cut off by a kill while teachers write passes. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PassesCrashIT {

    private static final int TEACHERS_AT_WORK = 4;
    private static final int ANSWERED_BEFORE = 20;

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
            writePassesUntilKilled(port, server, line);
        }
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

    private void writePassesUntilKilled(int port, ServerProcess server, CrashLine line) throws Exception {
        TestBrowser rivera = rivera(port);
        ConcurrentLinkedQueue<String> students =
                new ConcurrentLinkedQueue<>(rivera.get(school(rivera) + "/people?role=student&limit=200")
                        .body()
                        .path("items")
                        .valueStream()
                        .map(person -> person.path("id").asString())
                        .filter(student -> !line.holds(student))
                        .toList());
        Thread[] teachers = new Thread[TEACHERS_AT_WORK];
        for (int teacher = 0; teacher < TEACHERS_AT_WORK; teacher++) {
            teachers[teacher] = Thread.ofVirtual().start(() -> write(rivera(port), line, students));
        }
        for (int attempt = 0; attempt < 300 && answered.size() < ANSWERED_BEFORE; attempt++) {
            Thread.sleep(10);
        }
        ProcessHandle database = server.database();
        server.kill();
        database.destroyForcibly();
        for (Thread teacher : teachers) {
            teacher.join();
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(ANSWERED_BEFORE);
        assertThat(students).as("students left: it was in the middle of load").isNotEmpty();
    }

    private void write(TestBrowser teacher, CrashLine line, ConcurrentLinkedQueue<String> students) {
        for (String student = students.poll(); student != null; student = students.poll()) {
            try {
                answered.add(line.write(teacher, student));
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
