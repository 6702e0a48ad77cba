package dev.corridor.places;

import dev.corridor.TestFingerprint;
import org.junit.jupiter.api.Test;

class PlacesFingerprintTest {

    @Test
    void looksAtEveryColumn() {
        TestFingerprint.looksAtEveryColumn(PlacesFingerprint.TABLES);
    }
}
