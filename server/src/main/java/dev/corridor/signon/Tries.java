package dev.corridor.signon;

import dev.corridor.database.ServerKey;
import dev.corridor.shared.SchoolClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser keeps of a sign-in under way, sealed: it can be come back with only in the browser in which it began,
 * by the connection it began with, and soon.
 */
@Component
class Tries {

    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    /**
     * A sign-in under way.
     *
     * @param nonce that the token must repeat, hashed; null where there is no token of an identity
     * @param proof that goes with the code; null where the provider takes none
     * @param to where to go when signed in
     * @param launched whether it began with a launch from the provider's own page of apps
     */
    record Try(
            String state,
            @Nullable String nonce,
            @Nullable String proof,
            String redirectUri,
            String to,
            boolean launched,
            Instant until) {

        /** As Spring Security compares the answer with it. */
        OAuth2AuthorizationRequest request(Provider provider) {
            return OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri(provider.authorizationUri())
                    .clientId(provider.registration().getClientId())
                    .redirectUri(redirectUri)
                    .scopes(provider.registration().getScopes())
                    .state(state)
                    .attributes(attributes -> {
                        attributes.put(
                                OAuth2ParameterNames.REGISTRATION_ID,
                                provider.registration().getRegistrationId());
                        if (nonce != null) {
                            attributes.put(OidcParameterNames.NONCE, nonce);
                        }
                        if (proof != null) {
                            attributes.put(PkceParameterNames.CODE_VERIFIER, proof);
                        }
                    })
                    .build();
        }
    }

    private final ServerKey key;
    private final JsonMapper json;
    private final SchoolClock clock;

    Tries(ServerKey key, JsonMapper json, SchoolClock clock) {
        this.key = key;
        this.json = json;
        this.clock = clock;
    }

    String seal(SignOnId connection, OAuth2AuthorizationRequest request, String to, boolean launched) {
        Map<String, Object> attributes = request.getAttributes();
        Try begun = new Try(
                Objects.requireNonNull(request.getState()),
                (String) attributes.get(OidcParameterNames.NONCE),
                (String) attributes.get(PkceParameterNames.CODE_VERIFIER),
                Objects.requireNonNull(request.getRedirectUri()),
                to,
                launched,
                clock.now().plus(GOOD_FOR));
        byte[] sealed = key.seal(json.writeValueAsString(begun), purpose(connection));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The sign-in of this state, if this browser began it, not too long ago. */
    Optional<Try> open(SignOnId connection, String sealed, String state) {
        return open(connection, sealed).filter(begun -> same(begun.state(), state));
    }

    /** The sign-in under way in this browser, if there is one, whatever came back. */
    Optional<Try> open(SignOnId connection, String sealed) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return key.open(bytes, purpose(connection))
                .map(text -> json.readValue(text, Try.class))
                .filter(begun -> clock.now().isBefore(begun.until()));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String purpose(SignOnId connection) {
        return "sign-in by " + connection;
    }
}
