package dev.corridor.signon;

import com.nimbusds.jose.jwk.JWKSet;
import dev.corridor.shared.DistrictActor;
import java.io.IOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Tries a connection as far as that is possible without anybody signing in: what the provider says of itself, its keys,
 * and whether it takes this server's client by its secret, which it says when it refuses a code that nobody has.
 */
@Component
public class SignOnChecks {

    /**
     * A step.
     *
     * @param code {@code discovery}, {@code keys} or {@code client}; by SAML, {@code metadata}, {@code certificates},
     *     {@code own-key} or {@code request}
     * @param problem why it failed; empty if it did not
     * @param detail what the other side said or was
     */
    public record Step(String code, Optional<Reason> problem, String detail) {}

    private static final String NOBODYS = "corridor-looks-whether-it-is-known";

    private final SignOnConnections connections;
    private final Providers providers;
    private final SamlChecks saml;

    SignOnChecks(SignOnConnections connections, Providers providers, SamlChecks saml) {
        this.connections = connections;
        this.providers = providers;
        this.saml = saml;
    }

    /** The steps up to the first that fails. */
    public List<Step> check(DistrictActor actor, SignOnId id, String redirectUri) {
        SignOnConnection connection = connections.find(actor.district(), id);
        if (connection.preset() == Preset.SAML) {
            return saml.check(connection);
        }
        List<Step> steps = new ArrayList<>();
        String step = "discovery";
        try {
            // A client without a name cannot even be described: whether the provider is there can be told all the same.
            Provider provider = providers.read(
                    named(connection), connections.secretOf(connection).orElse(""));
            if (connection.preset().vouchesByToken()) {
                steps.add(done(step, connection.issuer()));
                step = "keys";
                steps.add(done(step, keys(provider)));
            }
            step = "client";
            if (connection.clientId().isEmpty() || !connection.secretSet()) {
                throw new SignOnRefused(Reason.CLIENT_REFUSED, "");
            }
            client(provider, redirectUri);
            steps.add(done(step, connection.clientId()));
        } catch (SignOnRefused refused) {
            steps.add(new Step(step, Optional.of(refused.reason()), refused.detail()));
        }
        return steps;
    }

    private static SignOnConnection named(SignOnConnection connection) {
        return connection.clientId().isEmpty() ? connection.calling(NOBODYS) : connection;
    }

    private static Step done(String code, String detail) {
        return new Step(code, Optional.empty(), detail);
    }

    private String keys(Provider provider) {
        try {
            int count = JWKSet.parse(providers.keys(provider)).getKeys().size();
            if (count == 0) {
                throw new SignOnRefused(Reason.PROVIDER_WRONG, "0");
            }
            return String.valueOf(count);
        } catch (ParseException e) {
            throw new SignOnRefused(Reason.PROVIDER_WRONG, "no keys");
        } catch (IOException | RestClientException e) {
            throw new SignOnRefused(Reason.PROVIDER_DOWN, "" + Providers.root(e).getMessage());
        }
    }

    private static void client(Provider provider, String redirectUri) {
        OAuth2AuthorizationRequest asked = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(provider.authorizationUri())
                .clientId(provider.registration().getClientId())
                .redirectUri(redirectUri)
                .state(NOBODYS)
                .build();
        OAuth2AuthorizationResponse answered = OAuth2AuthorizationResponse.success(NOBODYS)
                .redirectUri(redirectUri)
                .state(NOBODYS)
                .build();
        try {
            provider.tokens()
                    .getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(
                            provider.registration(), new OAuth2AuthorizationExchange(asked, answered)));
        } catch (OAuth2AuthorizationException e) {
            String said = e.getError().getErrorCode();
            if (said.equals("invalid_client") || said.equals("unauthorized_client")) {
                throw new SignOnRefused(Reason.CLIENT_REFUSED, said);
            }
            if (Exchange.unreachable(e)) {
                throw new SignOnRefused(Reason.PROVIDER_DOWN, said);
            }
            if (!said.equals("invalid_grant")) {
                throw new SignOnRefused(Reason.PROVIDER_WRONG, said);
            }
        }
    }
}
