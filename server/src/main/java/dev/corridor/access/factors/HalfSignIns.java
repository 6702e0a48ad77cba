package dev.corridor.access.factors;

import dev.corridor.database.ServerKey;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import dev.corridor.shared.SchoolClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser keeps of a sign-in whose second step is outstanding, sealed. It opens nothing: no session exists
 * before the second step.
 */
@Component
public class HalfSignIns {

    public static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private static final String PURPOSE = "half of a sign-in";

    /**
     * A first step that was right.
     *
     * @param byPassword false for whom a provider vouched for
     * @param proof which password it was
     * @param voucher what a provider wants to be told of the session; null for none
     */
    public record Half(
            AccountId account,
            boolean byPassword,
            String proof,
            @Nullable String voucher,
            Instant until) {}

    private final ServerKey key;
    private final JsonMapper json;
    private final SchoolClock clock;

    HalfSignIns(ServerKey key, JsonMapper json, SchoolClock clock) {
        this.key = key;
        this.json = json;
        this.clock = clock;
    }

    public String seal(AccountId account, boolean byPassword, @Nullable String passwordHash, @Nullable String voucher) {
        Half half = new Half(
                account, byPassword, proof(passwordHash), voucher, clock.now().plus(GOOD_FOR));
        byte[] sealed = key.seal(json.writeValueAsString(half), PURPOSE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The first step, if it was not too long ago. */
    public Optional<Half> open(Optional<String> sealed) {
        try {
            return sealed.map(Base64.getUrlDecoder()::decode)
                    .flatMap(bytes -> key.open(bytes, PURPOSE))
                    .map(text -> json.readValue(text, Half.class))
                    .filter(half -> clock.now().isBefore(half.until()));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** Whether the password is still the one that it was. */
    public boolean holds(Half half, @Nullable String passwordHash) {
        return !half.byPassword() || half.proof().equals(proof(passwordHash));
    }

    /** Said where there is no first step, or none that holds. */
    public static Problem over() {
        String message = "Begin again: sign in with your password first.";
        return new Problem(Problem.Kind.SIGN_IN, message, List.of(new FieldError("code", "begin-again", message)));
    }

    private String proof(@Nullable String passwordHash) {
        byte[] hash = key.hash("password of a half sign-in " + Objects.requireNonNullElse(passwordHash, ""));
        return Base64.getEncoder().encodeToString(hash);
    }
}
