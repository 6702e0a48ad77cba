package dev.corridor.access.factors;

import dev.corridor.database.ServerKey;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.SchoolClock;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Authenticator apps that are being set up: the browser keeps them, sealed, until the first code. */
@Component
public class AppDrafts {

    /**
     * One.
     *
     * @param secret as it is typed
     * @param address the same for a QR code
     * @param draft to be sent back with the first code
     */
    public record Draft(String secret, String address, String draft) {}

    private record Kept(String secret, Instant until) {}

    private static final Duration GOOD_FOR = Duration.ofMinutes(30);
    private static final String ISSUER = "Corridor";

    private final ServerKey key;
    private final JsonMapper json;
    private final SchoolClock clock;

    AppDrafts(ServerKey key, JsonMapper json, SchoolClock clock) {
        this.key = key;
        this.json = json;
        this.clock = clock;
    }

    /** @param login what the app shows of whose it is */
    Draft make(AccountId account, String login) {
        String secret = Totp.shown(Totp.secret());
        Kept kept = new Kept(secret, clock.now().plus(GOOD_FOR));
        byte[] sealed = key.seal(json.writeValueAsString(kept), purpose(account));
        return new Draft(
                secret,
                "otpauth://totp/" + ISSUER + ":" + encoded(login) + "?secret=" + secret + "&issuer=" + ISSUER,
                Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    /** The secret of an account's own draft that is not too old. */
    Optional<byte[]> read(AccountId account, String draft) {
        try {
            return key.open(Base64.getUrlDecoder().decode(draft), purpose(account))
                    .map(text -> json.readValue(text, Kept.class))
                    .filter(kept -> clock.now().isBefore(kept.until()))
                    .map(kept -> Totp.read(kept.secret()));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** Apps take a plus sign for one. */
    private static String encoded(String login) {
        return URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String purpose(AccountId account) {
        return "authenticator being set up by " + account;
    }
}
