package dev.corridor.access.factors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * The codes that apps make of a shared secret and the time (RFC 6238): six digits, another each 30 seconds, by SHA-1,
 * which is what every app knows.
 */
final class Totp {

    static final int DIGITS = 6;

    private static final long SECONDS = 30;
    private static final String HMAC = "HmacSHA1";
    /** As long as what the hash gives, as RFC 4226 advises. */
    private static final int SECRET_BYTES = 20;
    /** A clock may be half a minute wrong, or a code be typed slowly. */
    private static final long TOLERANCE = 1;

    private Totp() {}

    static byte[] secret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** The secret as it is typed. */
    static String shown(byte[] secret) {
        return Base32.toBase32String(secret);
    }

    static byte[] read(String shown) {
        return Base32.decode(shown);
    }

    /** Which code's time it is. */
    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), SECONDS);
    }

    static String code(byte[] secret, long step) {
        return code(secret, step, DIGITS);
    }

    static String code(byte[] secret, long step, int digits) {
        byte[] hash = hmac(secret, step);
        int from = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, from, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        String all = String.format(Locale.ROOT, "%010d", number);
        return all.substring(all.length() - digits);
    }

    /** The step whose code it is, if it is that of about now. Looks at all of them, whichever it is. */
    static OptionalLong fitting(byte[] secret, String typed, Instant now) {
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - TOLERANCE; step <= step(now) + TOLERANCE; step++) {
            byte[] code = code(secret, step).getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(code, typed.getBytes(StandardCharsets.UTF_8))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static byte[] hmac(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Every Java has " + HMAC, broken);
        }
    }
}
