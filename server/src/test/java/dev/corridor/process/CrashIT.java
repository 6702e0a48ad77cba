package dev.corridor.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, killed in the middle of work. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CrashIT {

    private static final String PASSWORD = "quiet hallway at noon";
    private static final int PENS = 4;

    @TempDir
    Path folder;

    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    @Test
    void whatWasAnsweredSurvivesTheKillOfTheDatabaseAndOfTheServer() throws Exception {
        Path data = folder.resolve("data");
        ProcessHandle orphan;
        try (ServerProcess server = ServerProcess.launch(data)) {
            int port = server.awaitReady();
            TestBrowser admin = setUp(port);
            String folders = folders(admin);
            ProcessHandle first = server.database();
            writeWhile(port, folders, () -> first.destroyForcibly());
            awaitHealth(admin);
            int before = answered.size();
            writeWhile(port, folders, server::kill);
            assertThat(answered).hasSizeGreaterThan(before);
            orphan = server.database();
            assertThat(orphan.isAlive()).isTrue();
        }
        try (ServerProcess again = ServerProcess.launch(data)) {
            TestBrowser admin = new TestBrowser(again.awaitReady());
            assertThat(orphan.isAlive()).isFalse();
            assertThat(admin.signIn("admin@lincoln.example", PASSWORD).status()).isEqualTo(200);
            assertThat(names(admin.get(folders(admin)))).containsAll(answered);
            assertThat(again.stop()).isEqualTo(128 + 15);
            assertThat(data.resolve("database/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void aSecondStartOnAFolderInUseSaysSoInALine() throws Exception {
        Path data = folder.resolve("data");
        try (ServerProcess server = ServerProcess.launch(data)) {
            server.awaitReady();
            try (ServerProcess second = ServerProcess.launch(data)) {
                assertThat(second.awaitEnd()).isEqualTo(1);
                assertThat(second.said().lines().toList().getLast())
                        .matches("The folder .* is in use by another Corridor \\(process \\d+\\)\\..*");
                assertThat(second.said()).doesNotContain("Exception");
            }
            try (ServerProcess backup =
                    ServerProcess.launch(data, "backup", folder.resolve("b").toString())) {
                assertThat(backup.awaitEnd()).as(backup.said()).isZero();
                assertThat(Files.size(folder.resolve("b"))).isPositive();
            }
        }
    }

    private static TestBrowser setUp(int port) {
        TestBrowser admin = new TestBrowser(port);
        Answer answer = admin.post(
                "/api/setup",
                Map.of(
                        "district", "Lincoln",
                        "school", "Lincoln High",
                        "timeZone", "America/Chicago",
                        "givenName", "Ada",
                        "familyName", "Admin",
                        "email", "admin@lincoln.example",
                        "password", PASSWORD));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return admin;
    }

    private static String folders(TestBrowser admin) {
        String school =
                admin.get("/api/me").body().path("schools").path(0).path("id").asString();
        return "/api/schools/" + school + "/folders";
    }

    /** Several browsers write for a second, then it happens, and they go on for another. */
    private void writeWhile(int port, String folders, Blow blow) throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        Thread[] writers = new Thread[PENS];
        for (int pen = 0; pen < PENS; pen++) {
            writers[pen] = Thread.ofVirtual().start(() -> write(port, folders, going));
        }
        Thread.sleep(1000);
        blow.fall();
        Thread.sleep(1000);
        going.set(false);
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private void write(int port, String folders, AtomicBoolean going) {
        TestBrowser browser = new TestBrowser(port);
        boolean signedIn = false;
        while (going.get()) {
            String name = "F" + java.util.UUID.randomUUID().toString().substring(0, 20);
            try {
                signedIn = signedIn
                        || browser.signIn("admin@lincoln.example", PASSWORD).status() == 200;
                int status = browser.post(folders, Map.of("name", name, "colour", "sky", "icon", "door", "position", 1))
                        .status();
                if (status / 100 == 2) {
                    answered.add(name);
                }
            } catch (RuntimeException cutOff) {
                // The server is gone; whether the last one was written nobody promised.
                signedIn = false;
            }
        }
    }

    private static void awaitHealth(TestBrowser browser) throws InterruptedException {
        for (int attempt = 0; attempt < 300; attempt++) {
            if (browser.get("/api/health").status() == 200) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The database did not come back");
    }

    private static Set<String> names(Answer folders) {
        return folders.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("name").asString())
                .collect(Collectors.toSet());
    }

    /** What happens in the middle. */
    private interface Blow {
        void fall() throws InterruptedException, IOException;
    }
}
