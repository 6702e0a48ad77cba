package dev.corridor.signon;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import dev.corridor.outgoing.Outgoing;
import dev.corridor.outgoing.TokenErrors;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationProvider;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What providers say of themselves: asked for once when somebody first wants to sign in, and remembered for an hour.
 * One that is down keeps nobody else waiting, and no server from starting; it is asked again after ten seconds.
 */
@Component
class Providers {

    private record Key(SignOnId connection, long version) {}

    /** What came of asking one. */
    private sealed interface Said {
        record Known(Provider provider) implements Said {}

        record Failed(SignOnRefused refused) implements Said {}
    }

    private static final Duration REMEMBERED = Duration.ofHours(1);
    /** A thousand people who come at once ask one that is down once. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    private static final Duration KEYS_OUTLAST_OUTAGES = Duration.ofHours(4);
    private static final int MOST = 2_000;
    private static final DefaultJOSEObjectTypeVerifier<SecurityContext> SIGN_OUT_TYPES =
            new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("logout+jwt"), null);

    private final AsyncCache<Key, Said> remembered = Caffeine.newBuilder()
            .expireAfter(
                    Expiry.<Key, Said>creating((key, said) -> said instanceof Said.Failed ? LEFT_ALONE : REMEMBERED))
            .maximumSize(MOST)
            .buildAsync();

    private final ProviderCalls calls;
    private final Clever clever;
    private final Outgoing outgoing;
    private final JsonMapper json;

    Providers(ProviderCalls calls, Clever clever, Outgoing outgoing, JsonMapper json) {
        this.calls = calls;
        this.clever = clever;
        this.outgoing = outgoing;
        this.json = json;
    }

    /** @throws SignOnRefused if it cannot be reached, or does not describe itself as it must */
    Provider get(SignOnConnection connection, String secret) {
        return switch (remembered
                .get(new Key(connection.id(), connection.version()), (key, any) -> asked(connection, secret))
                .join()) {
            case Said.Known(Provider provider) -> provider;
            case Said.Failed(SignOnRefused refused) -> throw new SignOnRefused(refused.reason(), refused.detail());
        };
    }

    private CompletableFuture<Said> asked(SignOnConnection connection, String secret) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return new Said.Known(read(connection, secret));
                    } catch (SignOnRefused refused) {
                        return new Said.Failed(refused);
                    }
                },
                Thread::startVirtualThread);
    }

    /** As it describes itself now. */
    Provider read(SignOnConnection connection, String secret) {
        ClientRegistration registration = registration(connection, secret);
        boolean byToken = connection.preset().vouchesByToken();
        mustBeCalledSafely(registration, byToken);
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(calls.http()
                .mutate()
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new TokenErrors())
                .build());
        if (!byToken) {
            return new Provider(
                    registration, tokens, new OAuth2LoginAuthenticationProvider(tokens, clever), Optional.empty());
        }
        JWKSource<SecurityContext> keys = keySource(
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()));
        return new Provider(
                registration,
                tokens,
                byToken(tokens, identities(registration, keys)),
                Optional.of(signOuts(registration, keys)));
    }

    private static AuthenticationProvider byToken(
            RestClientAuthorizationCodeTokenResponseClient tokens, JwtDecoder identities) {
        OidcAuthorizationCodeAuthenticationProvider login = new OidcAuthorizationCodeAuthenticationProvider(
                tokens, request -> new DefaultOidcUser(AuthorityUtils.NO_AUTHORITIES, request.getIdToken()));
        login.setJwtDecoderFactory(any -> identities);
        return login;
    }

    /** The keys that a provider signs with, as it shows them now. */
    String keys(Provider provider) throws IOException {
        return calls.get(URI.create(Objects.requireNonNull(
                provider.registration().getProviderDetails().getJwkSetUri())));
    }

    private Map<String, Object> discovered(String issuer) {
        URI address = URI.create(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration");
        Map<String, Object> said;
        try {
            said = json.readValue(calls.get(address), new TypeReference<>() {});
        } catch (IOException | RestClientException e) {
            throw new SignOnRefused(Reason.PROVIDER_DOWN, address + ": " + root(e).getMessage());
        } catch (JacksonException e) {
            throw new SignOnRefused(Reason.PROVIDER_WRONG, address + ": no description of a provider");
        }
        if (said == null || !issuer.equals(said.get("issuer"))) {
            throw new SignOnRefused(
                    Reason.PROVIDER_WRONG, "It calls itself " + (said == null ? "nothing" : said.get("issuer")));
        }
        return said;
    }

    private ClientRegistration registration(SignOnConnection connection, String secret) {
        try {
            ClientRegistration.Builder described = connection.preset().vouchesByToken()
                    ? ClientRegistrations.fromOidcConfiguration(discovered(connection.issuer()))
                            .registrationId(connection.id().toString())
                            .scope("openid", "profile", "email")
                    : clever.described(connection);
            return described
                    .clientId(connection.clientId())
                    .clientSecret(secret)
                    .redirectUri(
                            "{baseUrl}/api/sign-on/" + connection.district() + "/ways/" + connection.id() + "/callback")
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(connection.preset().provesCode())
                            .build())
                    .build();
        } catch (SignOnRefused refused) {
            throw refused;
        } catch (RuntimeException nonsense) {
            throw new SignOnRefused(Reason.PROVIDER_WRONG, "" + nonsense.getMessage());
        }
    }

    /** What it names is called by this server or opened by browsers: never in clear, never inside where it must not. */
    private void mustBeCalledSafely(ClientRegistration registration, boolean byToken) {
        ClientRegistration.ProviderDetails details = registration.getProviderDetails();
        // Who somebody is stands in a signed token, or is asked for.
        String proof =
                byToken ? details.getJwkSetUri() : details.getUserInfoEndpoint().getUri();
        for (String address : Arrays.asList(details.getAuthorizationUri(), details.getTokenUri(), proof)) {
            if (address == null || address.isEmpty()) {
                throw new SignOnRefused(Reason.PROVIDER_WRONG, "It names no addresses, or no keys");
            }
            try {
                outgoing.check(new URI(address));
            } catch (IOException | URISyntaxException e) {
                throw new SignOnRefused(Reason.PROVIDER_WRONG, address + ": " + e.getMessage());
            }
        }
    }

    private static JwtDecoder identities(ClientRegistration registration, JWKSource<SecurityContext> keys) {
        NimbusJwtDecoder decoder = signed(keys).build();
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        return decoder;
    }

    /** They may have a type of their own, so that nobody takes them for tokens of an identity. */
    private static JwtDecoder signOuts(ClientRegistration registration, JWKSource<SecurityContext> keys) {
        NimbusJwtDecoder decoder = signed(keys)
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(SIGN_OUT_TYPES))
                .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new SignOutTokens(registration)));
        return decoder;
    }

    private static NimbusJwtDecoder.JwkSourceJwtDecoderBuilder signed(JWKSource<SecurityContext> keys) {
        return NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(algorithms -> algorithms.addAll(Set.of(SignatureAlgorithm.values())));
    }

    /** Asked for anew where a token names a key that is not among them, but not with every such token. */
    private JWKSource<SecurityContext> keySource(String address) {
        try {
            return JWKSourceBuilder.create(
                            URI.create(address).toURL(),
                            url -> new Resource(calls.get(URI.create(url.toString())), "application/json"))
                    .outageTolerant(KEYS_OUTLAST_OUTAGES.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new SignOnRefused(Reason.PROVIDER_WRONG, address + ": no address");
        }
    }

    static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
