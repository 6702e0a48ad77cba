package dev.corridor.access;

import dev.corridor.database.ServerKey;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes PINs, and what is kept of one: a hash with the server's own key, which no copy of the database holds. */
@Component
class PinMaker {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MADE_OF = 10_000;

    private final ServerKey key;

    PinMaker(ServerKey key) {
        this.key = key;
    }

    /** Which key hashes are made with. */
    String keyId() {
        return key.id();
    }

    /** In hexadecimal digits. */
    String hash(SchoolId school, PersonId person, String pin) {
        return HexFormat.of().formatHex(key.hash("pin/" + school + "/" + person + "/" + pin));
    }

    /** Four digits that nobody guesses first. */
    static String next() {
        String pin = String.format(Locale.ROOT, "%04d", RANDOM.nextInt(MADE_OF));
        return PinRules.simple(pin) ? next() : pin;
    }
}
