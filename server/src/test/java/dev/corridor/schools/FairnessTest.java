package dev.corridor.schools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.shared.SchoolId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One school's bell must not be heard in another. */
@CorridorTest
class FairnessTest {

    private static final int CROWD = 2_000;
    private static final int ASKED = 20;

    @Autowired
    Schools schools;

    @Autowired
    Halls halls;

    @Autowired
    JdbcClient jdbc;

    private Lane<String, Long> lane;
    private final AtomicInteger answered = new AtomicInteger();

    @BeforeEach
    void aLaneWithASlowDisk() {
        lane = halls.lane((hall, changes) -> {
            jdbc.sql("select pg_sleep(0.02)").query(row -> {});
            return changes.stream()
                    .map(kind -> hall.append(LogEntries.one(kind, hall.at())))
                    .toList();
        });
    }

    @Test
    void anotherSchoolIsAnsweredWhileOneIsFlooded() {
        SchoolId flooded = SampleSchools.create(schools);
        SchoolId quiet = SampleSchools.create(schools);
        lane.submit(quiet, "warm up");
        List<Duration> waits = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CROWD; i++) {
                threads.execute(() -> {
                    lane.submit(flooded, "asked");
                    answered.incrementAndGet();
                });
            }
            for (int i = 0; i < ASKED; i++) {
                long before = System.nanoTime();
                lane.submit(quiet, "asked");
                waits.add(Duration.ofNanos(System.nanoTime() - before));
            }
            assertThat(answered).as("answered of the flood by then").hasValueLessThan(CROWD);
        }
        Collections.sort(waits);
        assertThat(waits.get(ASKED / 2)).as("the middle of %s", waits).isLessThan(Duration.ofMillis(50));
        assertThat(answered).hasValue(CROWD);
    }

    @Test
    void anEmergencyPassesEverybodyWhoWaits() {
        SchoolId flooded = SampleSchools.create(schools);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CROWD; i++) {
                threads.execute(() -> {
                    lane.submit(flooded, "asked");
                    answered.incrementAndGet();
                });
            }
            long number = lane.submitAtOnce(flooded, "hold");
            assertThat(number).isLessThan(CROWD);
        }
        assertThat(answered).hasValue(CROWD);
    }
}
