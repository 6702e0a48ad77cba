package dev.corridor.access.factors;

import dev.corridor.access.TypedCode;
import dev.corridor.access.store.FactorStore;
import dev.corridor.database.ServerKey;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.SchoolClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The codes that stand for a second factor: of an app, and on paper. Each is good once. */
@Component
class Codes {

    enum Verdict {
        RIGHT,
        /** On paper; it is used up. */
        RECOVERY,
        WRONG,
        /** Right, but it was used before. */
        USED
    }

    private static final int ON_PAPER = 10;
    /** 59 bits: too many to be guessed, so a plain hash keeps them. */
    private static final int LENGTH = 12;

    private final FactorStore store;
    private final ServerKey key;
    private final SchoolClock clock;

    Codes(FactorStore store, ServerKey key, SchoolClock clock) {
        this.store = store;
        this.key = key;
        this.clock = clock;
    }

    /** Looks at a code, and uses it up if it is right. */
    Verdict check(AccountId account, String typed) {
        String digits = typed.replaceAll("[\\s-]", "");
        if (digits.length() != Totp.DIGITS) {
            return onPaper(account, typed);
        }
        OptionalLong step = secret(account)
                .map(secret -> Totp.fitting(secret, digits, clock.machineTime()))
                .orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return Verdict.WRONG;
        }
        return store.use(account, step.getAsLong()) ? Verdict.RIGHT : Verdict.USED;
    }

    /** Makes codes for paper, in the place of those before. */
    List<String> make(AccountId account) {
        List<String> codes =
                Stream.generate(() -> TypedCode.next(LENGTH)).limit(ON_PAPER).toList();
        store.putCodes(account, codes.stream().map(code -> hash(account, code)).toList(), clock.now());
        return codes.stream().map(TypedCode::shown).toList();
    }

    /** The sealed secret of an app, as it is kept. */
    byte[] sealed(AccountId account, byte[] secret) {
        return key.seal(Totp.shown(secret), purpose(account));
    }

    private Verdict onPaper(AccountId account, String typed) {
        byte[] hash = hash(account, TypedCode.read(typed, LENGTH));
        return store.useCode(account, hash, clock.now()) ? Verdict.RECOVERY : Verdict.WRONG;
    }

    /** Empty also where it was kept with another key of this server: then codes on paper are left. */
    private Optional<byte[]> secret(AccountId account) {
        return store.secret(account)
                .flatMap(kept -> key.open(kept, purpose(account)))
                .map(Totp::read);
    }

    private static String purpose(AccountId account) {
        return "authenticator of " + account;
    }

    private static byte[] hash(AccountId account, String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((account + " " + code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
