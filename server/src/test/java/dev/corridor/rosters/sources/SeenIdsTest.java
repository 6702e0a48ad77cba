package dev.corridor.rosters.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenIdsTest {

    @Test
    void knowsEachOfManyIdsOnce() {
        SeenIds seen = new SeenIds();
        for (int i = 0; i < 200_000; i++) {
            assertThat(seen.add("E" + i)).isTrue();
        }
        assertThat(seen.add("E7")).isFalse();
        assertThat(seen.add("e7")).isTrue();
        assertThat(seen.count()).isEqualTo(200_001);
    }
}
