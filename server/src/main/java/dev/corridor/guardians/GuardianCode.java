package dev.corridor.guardians;

import dev.corridor.access.TypedCode;
import dev.corridor.database.ServerKey;
import org.springframework.stereotype.Component;

/**
 * Makes and reads the codes that invite guardians. Thousands are good at the same time, for weeks: twelve signs, almost
 * 60 bits, leave nothing to guess. Only a hash is kept, made with the server's key.
 */
@Component
class GuardianCode {

    private static final int LENGTH = 12;

    private final ServerKey key;

    GuardianCode(ServerKey key) {
        this.key = key;
    }

    String next() {
        return TypedCode.next(LENGTH);
    }

    String read(String typed) {
        return TypedCode.read(typed, LENGTH);
    }

    byte[] hash(String code) {
        return key.hash("guardian/" + code);
    }
}
