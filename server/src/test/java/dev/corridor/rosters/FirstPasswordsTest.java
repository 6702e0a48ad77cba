package dev.corridor.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestSchool;
import dev.corridor.rosters.model.Guard;
import dev.corridor.schools.LockedHall;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Passwords that a list of accounts brings along. */
@CorridorTest
class FirstPasswordsTest {

    private static final int STUDENTS = 30;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Rosters rosters;

    @Autowired
    private Schools schools;

    @Autowired
    private SchoolTransactions transactions;

    @TempDir
    private Path folder;

    private TestSchool school;
    private String tail;

    @BeforeEach
    void school() {
        school = TestSchool.make(context);
        tail = Ids.next().toString().substring(24);
    }

    @Test
    void hashingThemKeepsNobodyElseWaiting() throws Exception {
        int meanwhile = 0;
        Duration longest = Duration.ZERO;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Preview> done = threads.submit(() -> apply("word-of-"));
            while (!done.isDone()) {
                long before = System.nanoTime();
                transactions.configure(school.id(), "people", LockedHall::configVersion);
                Duration waited = Duration.ofNanos(System.nanoTime() - before);
                longest = waited.compareTo(longest) > 0 ? waited : longest;
                meanwhile++;
                Thread.sleep(20);
            }
            assertThat(done.get().counts().get("students")).extracting("added").isEqualTo(STUDENTS);
        }

        assertThat(longest).isLessThan(LONGEST_WAIT);
        assertThat(meanwhile).as("changes made while passwords were hashed").isGreaterThan(10);
        assertThat(school.browser().signIn("s7" + tail, "word-of-7").status()).isEqualTo(200);
    }

    @Test
    void whoIsThereAlreadyKeepsTheirOwn() throws IOException, ExecutionException {
        apply("word-of-");

        assertThat(apply("another-of-").empty()).isTrue();

        assertThat(school.browser().signIn("s7" + tail, "another-of-7").status())
                .isEqualTo(401);
        assertThat(school.browser().signIn("s7" + tail, "word-of-7").status()).isEqualTo(200);
    }

    private Preview apply(String words) throws IOException {
        Path file = folder.resolve(Ids.next() + ".csv");
        Files.writeString(
                file,
                IntStream.range(0, STUDENTS)
                        .mapToObj(i -> "student,s%d%s,Student,Number %d,%s".formatted(i, tail, i, words + i))
                        .collect(Collectors.joining("\n", "role,username,first name,last name,password\n", "\n")));
        return rosters.importNow(
                new Uploader(
                        Optional.empty(),
                        school.district(),
                        Optional.of(schools.get(school.id())),
                        true,
                        ZoneOffset.UTC,
                        "test"),
                file,
                Guard.USUAL);
    }
}
