package dev.corridor.signon;

import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

/**
 * A provider as it described itself.
 *
 * @param login changes a code for who somebody is
 */
record Provider(
        ClientRegistration registration,
        OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens,
        AuthenticationProvider login) {

    /** Where browsers are led; no provider is remembered that names none. */
    String authorizationUri() {
        return Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri());
    }
}
