package dev.corridor.signon;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a logout token must say (OpenID Connect Back-Channel Logout 1.0, section 2.6), beside its signature and times:
 * that it is of this issuer for this client, that it is of a sign-out, whose, and that it is no token of an identity.
 */
final class SignOutTokens implements OAuth2TokenValidator<Jwt> {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final String issuer;
    private final String client;

    SignOutTokens(ClientRegistration registration) {
        this.issuer = String.valueOf(registration.getProviderDetails().getIssuerUri());
        this.client = registration.getClientId();
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        boolean theirs =
                issuer.equals(token.getClaimAsString("iss")) && audience(token).contains(client);
        boolean signOut = token.getClaims().get("events") instanceof Map<?, ?> events && events.containsKey(EVENT);
        boolean whose = said(token.getSubject()) || said(token.getClaims().get("sid"));
        boolean whole = token.getId() != null && token.getIssuedAt() != null && token.getExpiresAt() != null;
        boolean identity = token.hasClaim("nonce");
        return theirs && signOut && whose && whole && !identity
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "no logout token", null));
    }

    private static boolean said(@Nullable Object claim) {
        return claim instanceof String text && !text.isBlank();
    }

    private static List<String> audience(Jwt token) {
        return token.getAudience() == null ? List.of() : token.getAudience();
    }
}
