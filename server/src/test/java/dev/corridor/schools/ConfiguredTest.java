package dev.corridor.schools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.shared.SchoolId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CorridorTest
class ConfiguredTest {

    /** Two that lie in the same place of any map. */
    private static final SchoolId ONE = new SchoolId(new UUID(0, 1));

    private static final SchoolId OTHER = new SchoolId(new UUID(1, 0));

    @Autowired
    SchoolTransactions transactions;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aSchoolThatIsReadSlowlyKeepsNoOtherWaiting() throws Exception {
        assertThat(ONE).hasSameHashCodeAs(OTHER);
        CountDownLatch reading = new CountDownLatch(1);
        CompletableFuture<String> read = new CompletableFuture<>();
        Configured<String> configured = new Configured<>(transactions, school -> {
            if (school.equals(OTHER)) {
                return "quick";
            }
            reading.countDown();
            return read.join();
        });
        Future<String> slow = threads.submit(() -> configured.get(ONE, 1));
        reading.await();

        Future<String> quick = threads.submit(() -> configured.get(OTHER, 1));

        assertThat(quick.get(5, TimeUnit.SECONDS)).isEqualTo("quick");
        read.complete("slow");
        assertThat(slow.get(5, TimeUnit.SECONDS)).isEqualTo("slow");
    }

    @Test
    void whatWasReadIsKeptUntilTheConfigurationIsNewer() {
        int[] reads = {0};
        Configured<Integer> configured = new Configured<>(transactions, school -> ++reads[0]);

        assertThat(configured.get(ONE, 3)).isEqualTo(1);
        assertThat(configured.get(ONE, 3)).isEqualTo(1);
        assertThat(configured.get(ONE, 2)).as("for whoever began before").isEqualTo(1);
        assertThat(configured.get(OTHER, 3)).isEqualTo(2);
        assertThat(configured.get(ONE, 4)).isEqualTo(3);
    }
}
