package dev.corridor.people;

import dev.corridor.TestFingerprint;
import org.junit.jupiter.api.Test;

class PeopleFingerprintTest {

    @Test
    void looksAtEveryColumn() {
        TestFingerprint.looksAtEveryColumn(PeopleFingerprint.OF_DISTRICTS);
        TestFingerprint.looksAtEveryColumn(PeopleFingerprint.OF_SCHOOLS);
    }
}
