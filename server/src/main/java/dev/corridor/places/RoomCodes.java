package dev.corridor.places;

import dev.corridor.places.store.PlaceStates;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The code that a room's staff or kiosk shows and a student in the room types to end a pass: six digits, new every 30
 * seconds, the last one good for 10 more. Computed from a secret of the room that never leaves the server.
 */
@Component
public final class RoomCodes {

    /**
     * A code.
     *
     * @param validUntil when the next one takes its place; it is accepted a little longer
     */
    public record RoomCode(String code, Instant validUntil) {}

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int CODES = 1_000_000;
    private static final int SECRET_BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final SchoolTransactions transactions;
    private final PlaceStates states;
    private final SecureRandom random = new SecureRandom();

    RoomCodes(SchoolTransactions transactions, PlaceStates states) {
        this.transactions = transactions;
        this.states = states;
    }

    /** The code to show at this moment. Whoever asks must have been allowed to. */
    public RoomCode show(SchoolId school, RoomId room, Instant at) {
        byte[] secret = transactions.write(school, () -> secret(school, room));
        long step = step(at);
        return new RoomCode(code(secret, step), Instant.ofEpochSecond((step + 1) * STEP.toSeconds()));
    }

    /** Whether this is what the room shows at this moment, or showed up to ten seconds ago. */
    public boolean accepts(SchoolId school, RoomId room, String typed, Instant at) {
        Optional<byte[]> secret = transactions.read(school, () -> states.secret(school, room));
        return secret.filter(known -> matches(known, step(at), typed) || matches(known, step(at.minus(GRACE)), typed))
                .isPresent();
    }

    private byte[] secret(SchoolId school, RoomId room) {
        return states.secret(school, room).orElseGet(() -> {
            byte[] made = new byte[SECRET_BYTES];
            random.nextBytes(made);
            states.offerSecret(school, room, made);
            return states.secret(school, room).orElseThrow();
        });
    }

    private static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }

    private static boolean matches(byte[] secret, long step, String typed) {
        return MessageDigest.isEqual(
                code(secret, step).getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    private static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            byte[] sum =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            long number = Long.remainderUnsigned(ByteBuffer.wrap(sum).getLong(), CODES);
            return String.format(Locale.ROOT, "%06d", number);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Every Java has " + HMAC, broken);
        }
    }
}
