package dev.corridor.signon;

import dev.corridor.database.ServerKey;
import dev.corridor.shared.SchoolClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser keeps of a sign-in by SAML, sealed: what it asked; and, since the provider's page posts the response
 * from another site, where no cookie comes along, what that said until the browser is back on a page of this site.
 */
@Component
class SamlTries {

    /** A redirect takes no longer. */
    static final Duration ON_THE_WAY = Duration.ofMinutes(2);

    /**
     * A sign-in under way.
     *
     * @param id of the request
     * @param to where to go when signed in
     * @param again whether it began because a response came that nobody had asked for
     */
    record Asked(String id, String to, boolean again, Instant until) {}

    /**
     * What a response said, which held.
     *
     * @param id of the request that it answers; null if nobody asked
     */
    record Answered(@Nullable String id, Map<String, String> claims, Instant until) {}

    private final ServerKey key;
    private final JsonMapper json;
    private final SchoolClock clock;

    SamlTries(ServerKey key, JsonMapper json, SchoolClock clock) {
        this.key = key;
        this.json = json;
        this.clock = clock;
    }

    String asked(SignOnId connection, String id, String to, boolean again) {
        return seal(new Asked(id, to, again, clock.now().plus(Tries.GOOD_FOR)), "SAML request of " + connection);
    }

    Optional<Asked> asked(SignOnId connection, String sealed) {
        return open(sealed, "SAML request of " + connection)
                .map(text -> json.readValue(text, Asked.class))
                .filter(asked -> clock.now().isBefore(asked.until()));
    }

    String answered(SignOnId connection, @Nullable String id, Map<String, String> claims) {
        return seal(new Answered(id, claims, clock.now().plus(ON_THE_WAY)), "SAML answer to " + connection);
    }

    Optional<Answered> answered(SignOnId connection, String sealed) {
        return open(sealed, "SAML answer to " + connection)
                .map(text -> json.readValue(text, Answered.class))
                .filter(answered -> clock.now().isBefore(answered.until()));
    }

    private String seal(Object what, String purpose) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.seal(json.writeValueAsString(what), purpose));
    }

    private Optional<String> open(String sealed, String purpose) {
        try {
            return key.open(Base64.getUrlDecoder().decode(sealed), purpose);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
