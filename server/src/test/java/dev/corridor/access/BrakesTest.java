package dev.corridor.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.corridor.TestClock;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrakesTest {

    private final TestClock clock = new TestClock();
    private final Brakes brakes = new Brakes(new SchoolClock(clock));

    @BeforeEach
    void standStill() {
        clock.set(Instant.parse("2026-09-01T08:00:00Z"));
    }

    @Test
    void theFifthWrongPasswordAndEachLaterOneCostsTwiceTheTimeAtMostAMinute() {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            Duration wait = tried("ana", "school");
            waits.add(wait.toSeconds());
            if (wait.isPositive()) {
                clock.advance(wait);
                assertThat(tried("ana", "school")).isZero();
            }
        }
        assertThat(waits).containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void triesWhileWaitingChangeNothing() {
        for (int i = 0; i < 5; i++) {
            tried("ana", "school");
        }
        for (int i = 0; i < 1_000; i++) {
            assertThat(tried("ana", "school")).isEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void guessingOneAccountFromOneAddressStopsNobodyElse() {
        for (int i = 0; i < 20; i++) {
            tried("rivera", "school");
        }
        assertThat(tried("rivera", "school")).isPositive();
        assertThat(tried("rivera", "home")).isZero();
        assertThat(tried("okafor", "school")).isZero();
    }

    @Test
    void twoThousandStudentsBehindOneAddressSignInWithinTenMinutesThoughAThirdMistypes() {
        for (int student = 0; student < 2_000; student++) {
            if (student % 3 == 0) {
                assertThat(tried("student" + student, "school")).isZero();
            }
            assertThat(tried("student" + student, "school")).isZero();
            brakes.undo("student" + student, "school");
            clock.advance(Duration.ofMillis(300));
        }
    }

    @Test
    void oneAddressGuessingAtManyAccountsRunsDry() {
        int let = 0;
        for (int i = 0; i < 5_000; i++) {
            let += tried("student" + i, "attacker").isZero() ? 1 : 0;
        }
        assertThat(let).isEqualTo(1_000);
        clock.advance(Duration.ofSeconds(10));
        let = 0;
        for (int i = 5_000; i < 6_000; i++) {
            let += tried("student" + i, "attacker").isZero() ? 1 : 0;
        }
        assertThat(let).isEqualTo(10);
    }

    @Test
    void manyTriesAtTheSameMomentGainNothing() throws InterruptedException, ExecutionException {
        int let = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Duration>> tries = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                tries.add(threads.submit(() -> tried("ana", "school")));
            }
            for (Future<Duration> each : tries) {
                let += each.get().isZero() ? 1 : 0;
            }
        }
        assertThat(let).isEqualTo(5);
    }

    @Test
    void theRightPasswordForgivesTheWrongOnes() {
        for (int i = 0; i < 5; i++) {
            tried("ana", "school");
        }
        clock.advance(Duration.ofSeconds(1));
        assertThat(tried("ana", "school")).isZero();
        brakes.undo("ana", "school");
        assertThatCode(() -> {
                    for (int i = 0; i < 5; i++) {
                        brakes.begin("ana", "school");
                    }
                })
                .doesNotThrowAnyException();
    }

    private Duration tried(String login, String address) {
        try {
            brakes.begin(login, address);
            return Duration.ZERO;
        } catch (Problem tooMany) {
            assertThat(tooMany.kind()).isEqualTo(Problem.Kind.TOO_MANY);
            return tooMany.retryAfter().orElseThrow();
        }
    }
}
