package dev.corridor.signon;

import com.nimbusds.jose.KeySourceException;
import dev.corridor.signon.Tries.Try;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;

/** Changes a code for a token, and takes from it what a provider says of somebody, once it is shown to be true. */
@Component
class Exchange {

    /** @throws SignOnRefused if the provider does not take the code, or the token does not hold */
    Map<String, Object> claims(Provider provider, Try begun, String code) {
        OAuth2AuthorizationResponse response = OAuth2AuthorizationResponse.success(code)
                .state(begun.state())
                .redirectUri(begun.redirectUri())
                .build();
        OAuth2LoginAuthenticationToken asked = new OAuth2LoginAuthenticationToken(
                provider.registration(), new OAuth2AuthorizationExchange(begun.request(provider), response));
        try {
            Authentication proven = provider.login().authenticate(asked);
            if (proven == null || !(proven.getPrincipal() instanceof OAuth2User user)) {
                throw new SignOnRefused(Reason.TOKEN_WRONG, "no token of an identity");
            }
            return user.getAttributes();
        } catch (OAuth2AuthenticationException e) {
            throw new SignOnRefused(reason(e), e.getError().getErrorCode());
        }
    }

    private static Reason reason(OAuth2AuthenticationException e) {
        return switch (e.getError().getErrorCode()) {
            case "invalid_client", "unauthorized_client" -> Reason.CLIENT_REFUSED;
            case "invalid_grant" -> Reason.TRY_AGAIN;
            default -> unreachable(e) ? Reason.PROVIDER_DOWN : Reason.TOKEN_WRONG;
        };
    }

    /** Whether an answer, or the keys, could not be had. */
    static boolean unreachable(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof KeySourceException) {
                return true;
            }
        }
        return false;
    }
}
