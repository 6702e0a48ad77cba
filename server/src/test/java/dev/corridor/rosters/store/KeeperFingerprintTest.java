package dev.corridor.rosters.store;

import dev.corridor.TestFingerprint;
import org.junit.jupiter.api.Test;

class KeeperFingerprintTest {

    @Test
    void looksAtEveryColumn() {
        TestFingerprint.looksAtEveryColumn(KeeperStore.TABLES);
    }
}
