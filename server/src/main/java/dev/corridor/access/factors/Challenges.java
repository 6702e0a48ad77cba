package dev.corridor.access.factors;

import dev.corridor.access.store.PasskeyStore;
import dev.corridor.database.ServerKey;
import dev.corridor.shared.SchoolClock;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What passkeys are asked to sign. The browser keeps it sealed until then, so nodes share nothing; it is good for one
 * purpose, at the host where it was asked, soon, and once.
 */
@Component
public class Challenges {

    public static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private static final int BYTES = 32;

    /**
     * One.
     *
     * @param text base64url
     * @param sealed what the browser keeps
     */
    record Challenge(String text, String sealed) {

        byte[] bytes() {
            return Base64.getUrlDecoder().decode(text);
        }
    }

    private record Kept(String challenge, String host, Instant until) {}

    private final ServerKey key;
    private final JsonMapper json;
    private final SchoolClock clock;
    private final PasskeyStore store;

    Challenges(ServerKey key, JsonMapper json, SchoolClock clock, PasskeyStore store) {
        this.key = key;
        this.json = json;
        this.clock = clock;
        this.store = store;
    }

    Challenge make(Site site, String purpose) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Kept kept = new Kept(text, site.host(), clock.now().plus(GOOD_FOR));
        byte[] sealed = key.seal(json.writeValueAsString(kept), "passkey to " + purpose);
        return new Challenge(text, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    /** The one that a browser kept, if it is for this host and purpose and not too old. */
    Optional<Challenge> open(Site site, String purpose, Optional<String> sealed) {
        try {
            return sealed.flatMap(kept -> key.open(Base64.getUrlDecoder().decode(kept), "passkey to " + purpose)
                    .map(text -> json.readValue(text, Kept.class))
                    .filter(it -> it.host().equals(site.host()) && clock.now().isBefore(it.until()))
                    .map(it -> new Challenge(it.challenge(), kept)));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** Uses it up; false if it was used before. */
    boolean use(Challenge challenge) {
        Instant now = clock.now();
        return store.useChallenge(hash(challenge.bytes()), now, now.minus(GOOD_FOR.multipliedBy(2)));
    }

    private static byte[] hash(byte[] challenge) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(challenge);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
