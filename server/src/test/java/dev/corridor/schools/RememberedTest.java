package dev.corridor.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RememberedTest {

    /** Keys that lie in the same place of any map. */
    private record Key(String name) {
        @Override
        public int hashCode() {
            return 1;
        }
    }

    private static final Key ONE = new Key("one");
    private static final Key OTHER = new Key("other");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Remembered<Key, String> remembered = new Remembered<>(Duration.ofHours(1), 100);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whoLooksUpSlowlyKeepsNobodyWaiting() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CompletableFuture<String> found = new CompletableFuture<>();
        Future<Optional<String>> slow = threads.submit(() -> remembered.get(ONE, key -> {
            looking.countDown();
            return Optional.of(found.join());
        }));
        looking.await();

        Future<Optional<String>> quick = threads.submit(() -> remembered.get(OTHER, key -> Optional.of("quick")));

        assertThat(quick.get(5, TimeUnit.SECONDS)).contains("quick");
        found.complete("slow");
        assertThat(slow.get(5, TimeUnit.SECONDS)).contains("slow");
    }

    @Test
    void whatWasFoundIsNotLookedUpAgainUntilItIsForgotten() {
        AtomicInteger looks = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            assertThat(remembered.get(ONE, key -> Optional.of("look " + looks.incrementAndGet())))
                    .contains("look 1");
        }

        remembered.forget((key, value) -> key.equals(ONE));

        assertThat(remembered.get(ONE, key -> Optional.of("look " + looks.incrementAndGet())))
                .contains("look 2");
    }

    @Test
    void whatIsForgottenWhileItIsLookedUpIsNotRemembered() {
        assertThat(remembered.get(ONE, key -> {
                    remembered.forget((some, value) -> some.equals(ONE));
                    return Optional.of("too old");
                }))
                .contains("too old");

        assertThat(remembered.known(ONE)).isEmpty();
    }

    @Test
    void whatIsNotThereIsLookedUpEachTime() {
        assertThat(remembered.get(ONE, key -> Optional.empty())).isEmpty();

        assertThat(remembered.get(ONE, key -> Optional.of("now"))).contains("now");
    }
}
