package dev.corridor.rosters.runs;

import dev.corridor.outgoing.Outgoing;
import dev.corridor.outgoing.TokenErrors;
import dev.corridor.rosters.sources.Consenting.Given;
import dev.corridor.rosters.sources.SourceProblem;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Changes the code that an admin brings back for tokens. */
@Component
class ConsentCodes {

    private final RestClientAuthorizationCodeTokenResponseClient tokens =
            new RestClientAuthorizationCodeTokenResponseClient();

    ConsentCodes(Outgoing outgoing) {
        tokens.setRestClient(outgoing.quick()
                .mutate()
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new TokenErrors())
                .build());
    }

    /** @throws SourceProblem if the other side does not take the code */
    Given changed(ClientRegistration.Builder builder, ConsentTries.Try begun, String code) {
        ClientRegistration client = builder.redirectUri(begun.redirectUri()).build();
        OAuth2AuthorizationRequest asked = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(client.getProviderDetails().getAuthorizationUri()))
                .clientId(client.getClientId())
                .redirectUri(begun.redirectUri())
                .scopes(client.getScopes())
                .state(begun.state())
                .attributes(attributes -> attributes.put(PkceParameterNames.CODE_VERIFIER, begun.proof()))
                .build();
        OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(code)
                .state(begun.state())
                .redirectUri(begun.redirectUri())
                .build();
        try {
            OAuth2AccessTokenResponse given = tokens.getTokenResponse(
                    new OAuth2AuthorizationCodeGrantRequest(client, new OAuth2AuthorizationExchange(asked, answer)));
            return new Given(
                    Optional.ofNullable(given.getRefreshToken()).map(OAuth2RefreshToken::getTokenValue),
                    given.getAccessToken().getScopes());
        } catch (OAuth2AuthorizationException e) {
            throw problem(e.getError().getErrorCode());
        }
    }

    /** Words of the protocol only: anything else the other side says may hold what was sent. */
    private static SourceProblem problem(String error) {
        return switch (error) {
            case OAuth2ErrorCodes.INVALID_CLIENT, OAuth2ErrorCodes.UNAUTHORIZED_CLIENT ->
                SourceProblem.settings(
                        "consent-client",
                        "The other side does not know the client ID, or its secret is wrong.",
                        Map.of());
            case OAuth2ErrorCodes.INVALID_GRANT ->
                SourceProblem.settings(
                        "consent-code", "The consent was used already or took too long. Connect again.", Map.of());
            default ->
                SourceProblem.passing(
                        "consent-unanswered", "The other side did not answer as it should. Connect again.", Map.of());
        };
    }
}
