package dev.corridor.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corridor.CorridorTest;
import dev.corridor.TestDatabase;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CorridorTest
class LaneTest {

    @Autowired
    Schools schools;

    @Autowired
    Halls halls;

    SchoolId school;
    final List<Integer> batches = new CopyOnWriteArrayList<>();

    @BeforeEach
    void aSchool() {
        school = SampleSchools.create(schools);
    }

    @Test
    void manyMoreChangesThanConnectionsAreNumberedWithoutGaps() throws Exception {
        Lane<String, Long> lane = halls.lane(this::logged);

        List<Long> numbers = atOnce(1_000, () -> lane.submit(school, "moved"));

        assertThat(numbers).containsExactlyInAnyOrderElementsOf(upTo(1_000));
        assertThat(LogEntries.numbers(school)).containsExactlyElementsOf(upTo(1_000));
        assertThat(lastSeq()).isEqualTo(1_000);
    }

    @Test
    void changesThatWaitShareATransaction() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        Lane<String, Long> lane = halls.lane((hall, changes) -> {
            await(held);
            return logged(hall, changes);
        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> first = threads.submit(() -> lane.submit(school, "first"));
            Thread.sleep(200);
            List<Future<Long>> others = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                others.add(threads.submit(() -> lane.submit(school, "other")));
            }
            Thread.sleep(200);
            held.countDown();
            assertThat(first.get()).isEqualTo(1);
            for (Future<Long> other : others) {
                other.get();
            }
        }
        assertThat(batches).containsExactly(1, 64, 36);
    }

    @Test
    void oneBadChangeFailsAlone() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        Lane<String, Long> lane = halls.lane((hall, changes) -> {
            await(held);
            if (changes.contains("bad")) {
                throw new IllegalArgumentException("bad");
            }
            return logged(hall, changes);
        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> good = new ArrayList<>();
            good.add(threads.submit(() -> lane.submit(school, "first")));
            Thread.sleep(100);
            for (int i = 0; i < 10; i++) {
                good.add(threads.submit(() -> lane.submit(school, "good")));
            }
            Future<Long> bad = threads.submit(() -> lane.submit(school, "bad"));
            Thread.sleep(200);
            held.countDown();
            for (Future<Long> one : good) {
                assertThat(one.get()).isPositive();
            }
            assertThatThrownBy(bad::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IllegalArgumentException.class);
        }
        assertThat(LogEntries.numbers(school)).containsExactlyElementsOf(upTo(11));
    }

    private List<Long> logged(LockedHall hall, List<String> changes) {
        batches.add(changes.size());
        return changes.stream()
                .map(kind -> hall.append(LogEntries.one(kind, hall.at())))
                .toList();
    }

    private long lastSeq() {
        return TestDatabase.client(TestDatabase.owner())
                .sql("select last_seq from hall where school_id = :school")
                .param("school", school.value())
                .query(Long.class)
                .single();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static <T> List<T> atOnce(int times, Callable<T> act) throws Exception {
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                futures.add(threads.submit(act));
            }
            for (Future<T> future : futures) {
                results.add(future.get());
            }
        }
        return results;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
