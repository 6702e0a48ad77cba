package dev.corridor.access.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_234_567_890);

    /** RFC 6238, appendix B, those by SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "5, 254676", "9, 520489"})
    void soAreTheCodesByCounter(long counter, String code) {
        assertThat(Totp.code(SECRET, counter)).isEqualTo(code);
    }

    @Test
    void aCodeIsGoodHalfAMinuteBeforeAndAfterItsTimeAndNoLonger() {
        long step = Totp.step(NOW);
        for (long fits = step - 1; fits <= step + 1; fits++) {
            assertThat(Totp.fitting(SECRET, Totp.code(SECRET, fits), NOW)).hasValue(fits);
        }
        assertThat(Totp.fitting(SECRET, Totp.code(SECRET, step - 2), NOW)).isEmpty();
        assertThat(Totp.fitting(SECRET, Totp.code(SECRET, step + 2), NOW)).isEmpty();
        assertThat(Totp.fitting(SECRET, "", NOW)).isEmpty();
        assertThat(Totp.fitting(SECRET, "٨٩٠٠٥٩", NOW)).isEmpty();
    }

    @Test
    void aSecretIsTypedInLettersThatEveryAppTakes() {
        byte[] secret = Totp.secret();
        assertThat(secret).hasSize(20);
        assertThat(Totp.shown(secret)).matches("[A-Z2-7]{32}");
        assertThat(Totp.read(Totp.shown(secret))).isEqualTo(secret);
    }
}
