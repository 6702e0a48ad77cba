package dev.corridor.schools;

import dev.corridor.TestFingerprint;
import org.junit.jupiter.api.Test;

class SchoolFingerprintTest {

    @Test
    void looksAtEveryColumn() {
        TestFingerprint.looksAtEveryColumn(SchoolFingerprint.TABLES);
    }
}
