package dev.corridor.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HandoverTest {

    @Test
    void thingsComeInOrderAndTheResultAtTheEnd() {
        List<Integer> taken = new ArrayList<>();
        int made = Handover.through(
                (Handover.Into<Integer> into) -> {
                    IntStream.range(0, 10_000).forEach(i -> into.put(i, 100));
                    return 10_000;
                },
                taken::add);
        assertThat(made).isEqualTo(10_000);
        assertThat(taken)
                .containsExactlyElementsOf(IntStream.range(0, 10_000).boxed().toList());
    }

    @Test
    void whatGoesWrongInMakingComesAfterWhatWasMade() {
        List<Integer> taken = new ArrayList<>();
        assertThatThrownBy(() -> Handover.through(
                        (Handover.Into<Integer> into) -> {
                            IntStream.range(0, 700).forEach(i -> into.put(i, 1));
                            throw new UnreadableFile("a.csv", "broken", "Broken.");
                        },
                        taken::add))
                .isInstanceOf(UnreadableFile.class);
        assertThat(taken).hasSize(700);
    }

    @Test
    void nobodyMakesAnyMoreOnceTakingFails() {
        AtomicBoolean ended = new AtomicBoolean();
        assertThatThrownBy(() -> Handover.through(
                        (Handover.Into<Integer> into) -> {
                            try {
                                IntStream.iterate(0, i -> i + 1).forEach(i -> into.put(i, 1));
                                return 0;
                            } finally {
                                ended.set(true);
                            }
                        },
                        thing -> {
                            throw new IllegalStateException("enough");
                        }))
                .hasMessage("enough");
        assertThat(ended).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
