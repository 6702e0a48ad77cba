package dev.corridor.rosters.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.corridor.tables.TableLimits;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A source that never ends fills no disk. */
class BoundsTest {

    private static void refused(String reason, Runnable work) {
        assertThatExceptionOfType(SourceProblem.class)
                .isThrownBy(work::run)
                .satisfies(problem -> assertThat(problem.values()).containsEntry("reason", reason));
    }

    @Test
    void rowsHaveAnEnd() {
        Bounds bounds = new Bounds();
        refused("too-many-rows", () -> {
            for (long i = 0; i <= TableLimits.ROSTER.rows(); i++) {
                bounds.count(RosterTable.ENROLMENTS, "");
            }
        });
    }

    @Test
    void cellsHaveAnEnd() {
        refused(
                "cell-too-long",
                () -> new Bounds().count(RosterTable.USERS, "x".repeat(TableLimits.ROSTER.cell() + 1)));
    }

    /** One byte a minute keeps a connection from timing out. */
    @Test
    void anAnswerHasAnEnd() {
        AtomicLong now = new AtomicLong();
        InputStream drip = new InputStream() {
            @Override
            public int read() {
                now.addAndGet(Duration.ofMinutes(1).toNanos());
                return '[';
            }

            @Override
            public int read(byte[] into, int from, int most) {
                into[from] = (byte) read();
                return 1;
            }
        };
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> JsonCalls.bounded(drip, now::get));
        assertThat(Duration.ofNanos(now.get())).isEqualTo(Duration.ofMinutes(11));
    }

    @Test
    void allTogetherHasAnEnd() {
        Bounds bounds = new Bounds();
        String[] row =
                Collections.nCopies(100, "x".repeat(TableLimits.ROSTER.cell())).toArray(String[]::new);
        refused("too-large", () -> {
            for (int i = 0; i < 1_000; i++) {
                bounds.count(RosterTable.USERS, row);
            }
        });
    }
}
