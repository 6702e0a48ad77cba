package dev.corridor.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.shared.Ids;
import dev.corridor.shared.PassId;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final Event EVENT = new Event(new byte[] {1});
    private static final Event EVERYTHING = new Event(new byte[] {9});
    private final Outbox outbox = new Outbox(EVERYTHING);

    @Test
    void ofEachPassTheLatestWaitsInTheOrderOfTheLog() {
        PassId one = pass();
        PassId other = pass();
        outbox.pass(one, 1, EVENT);
        outbox.pass(other, 2, EVENT);
        outbox.pass(one, 3, EVENT);

        assertThat(outbox.take().passes())
                .extracting(item -> item.seq().orElseThrow())
                .containsExactly(2L, 3L);
        assertThat(outbox.take().passes()).isEmpty();
    }

    @Test
    void tooManyPassesMakeItStartAnew() {
        for (int i = 1; i <= 300; i++) {
            outbox.pass(pass(), i, EVENT);
        }

        Outbox.Load load = outbox.take();

        assertThat(load.start()).isEqualTo(Outbox.Start.ANEW);
        assertThat(load.passes()).isEmpty();
    }

    @Test
    void aTopicWaitsOnceAndTooManyBecomeEverything() {
        outbox.topic("rooms", EVENT);
        outbox.topic("rooms", EVENT);
        assertThat(outbox.take().topics()).hasSize(1);

        for (int i = 0; i < 33; i++) {
            outbox.topic("topic " + i, EVENT);
        }
        assertThat(outbox.take().topics()).containsExactly(EVERYTHING);
    }

    @Test
    void aPingComesAfterWhatWaits() {
        outbox.pass(pass(), 5, EVENT);
        outbox.ping(5);

        Outbox.Load load = outbox.take();

        assertThat(load.passes()).hasSize(1);
        assertThat(load.ping()).hasValue(5);
    }

    private static PassId pass() {
        return new PassId(Ids.next());
    }
}
