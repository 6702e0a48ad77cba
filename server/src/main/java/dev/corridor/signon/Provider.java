package dev.corridor.signon;

import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * A provider as it described itself.
 *
 * @param login changes a code for who somebody is
 * @param signOuts reads what it says of those who have signed out there; empty where it says nothing signed
 */
record Provider(
        ClientRegistration registration,
        OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens,
        AuthenticationProvider login,
        Optional<JwtDecoder> signOuts) {

    /** @throws org.springframework.security.oauth2.jwt.JwtException if it is no logout token of this provider's */
    Jwt signOut(String token) {
        return signOuts.orElseThrow(() -> new BadJwtException("It signs nothing"))
                .decode(token);
    }

    /** Where browsers are led; no provider is remembered that names none. */
    String authorizationUri() {
        return Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri());
    }
}
