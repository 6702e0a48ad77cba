package dev.corridor.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corridor.shared.Ids;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SchoolId crowded = new SchoolId(Ids.next());
    private final SchoolId quiet = new SchoolId(Ids.next());

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void noMoreAreThroughAtOnceThanThereArePlaces() throws Exception {
        Turnstile turnstile = new Turnstile(3, 1_000);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        List<Future<?>> all = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 200; i++) {
            all.add(threads.submit(() -> turnstile.through(crowded, () -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                LockSupport.parkNanos(100_000);
                inside.decrementAndGet();
            })));
        }
        for (Future<?> one : all) {
            one.get();
        }

        assertThat(most).hasValue(3);
    }

    @Test
    void aCrowdOfOneSchoolDelaysAnotherByOneTurnOnly() throws Exception {
        Turnstile turnstile = new Turnstile(1, 1_000);
        List<SchoolId> order = new CopyOnWriteArrayList<>();
        CountDownLatch held = new CountDownLatch(1);
        Future<?> holder = threads.submit(() -> turnstile.through(crowded, () -> await(held)));
        Thread.sleep(50);
        for (int i = 0; i < 50; i++) {
            threads.execute(() -> turnstile.through(crowded, () -> order.add(crowded)));
        }
        Thread.sleep(50);
        Future<?> other = threads.submit(() -> turnstile.through(quiet, () -> order.add(quiet)));
        Thread.sleep(50);

        held.countDown();
        holder.get();
        other.get();

        assertThat(order.indexOf(quiet)).isLessThanOrEqualTo(1);
    }

    @Test
    void tooManyOfOneSchoolAreToldSoAndOthersAreNot() throws Exception {
        Turnstile turnstile = new Turnstile(1, 2);
        CountDownLatch held = new CountDownLatch(1);
        threads.execute(() -> turnstile.through(crowded, () -> await(held)));
        Thread.sleep(50);
        for (int i = 0; i < 2; i++) {
            threads.execute(() -> turnstile.through(crowded, () -> {}));
        }
        Thread.sleep(50);

        assertThatThrownBy(() -> turnstile.through(crowded, () -> {}))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.BUSY));
        Future<?> other = threads.submit(() -> turnstile.through(quiet, () -> {}));
        held.countDown();
        other.get();
    }

    @Test
    void whoIsInterruptedGivesTheTurnAway() throws Exception {
        Turnstile turnstile = new Turnstile(1, 10);
        CountDownLatch held = new CountDownLatch(1);
        Future<?> holder = threads.submit(() -> turnstile.through(crowded, () -> await(held)));
        Thread.sleep(50);
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                turnstile.through(crowded, () -> {});
            } catch (Problem busy) {
                Thread.currentThread().interrupt();
            }
        });
        Thread.sleep(50);
        waiting.interrupt();
        waiting.join();
        held.countDown();
        holder.get();

        turnstile.through(crowded, () -> {});
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
