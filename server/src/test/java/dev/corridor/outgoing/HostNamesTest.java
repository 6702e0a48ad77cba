package dev.corridor.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Looking hosts up. */
class HostNamesTest {

    private final HostNames names = new HostNames();

    /** Each virtual thread that waits for a name server inside of Java's own look-up keeps a core's one carrier. */
    @Test
    void aSlowNameServerHoldsUpNobodyElse() throws Exception {
        int enough = Runtime.getRuntime().availableProcessors() + 1;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<InetAddress[]>> waiting = IntStream.range(0, enough)
                    .mapToObj(i -> threads.submit(() -> names.find("host" + i + SlowNames.BENEATH)))
                    .toList();
            while (SlowNames.asked("host0" + SlowNames.BENEATH) == 0) {
                Thread.sleep(1);
            }
            threads.submit(() -> "somebody's pass").get(1, TimeUnit.SECONDS);
            assertThat(waiting).anyMatch(one -> !one.isDone());
            for (Future<InetAddress[]> one : waiting) {
                assertThat(one.get()).containsExactly(InetAddress.ofLiteral("203.0.113.7"));
            }
        }
    }

    @Test
    void whoAsksForTheSameHostAtTheSameTimeSharesALookUp() throws Exception {
        String host = "shared" + SlowNames.BENEATH;
        Callable<InetAddress[]> ask = () -> names.find(host);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<InetAddress[]> one : threads.invokeAll(List.of(ask, ask, ask))) {
                assertThat(one.get()).hasSize(1);
            }
        }
        assertThat(SlowNames.asked(host)).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsSaid() throws UnknownHostException {
        assertThat(names.find("127.0.0.1")).containsExactly(InetAddress.ofLiteral("127.0.0.1"));
        assertThatThrownBy(() -> names.find(SlowNames.NOBODY))
                .isInstanceOf(UnknownHostException.class)
                .hasMessage(SlowNames.NOBODY);
    }

    @Test
    void thatNobodyAnswersInTimeIsNotThatThereIsNoSuchHost() {
        HostNames impatient = new HostNames(Duration.ofMillis(1), 1);

        assertThatThrownBy(() -> impatient.find("late" + SlowNames.BENEATH))
                .isInstanceOf(NoNameServer.class)
                .hasMessageContaining("no name server answers");
        assertThatThrownBy(() -> impatient.find("later" + SlowNames.BENEATH))
                .isInstanceOf(NoNameServer.class)
                .hasMessageContaining("too many");
    }
}
