package dev.corridor.signon;

import dev.corridor.shared.DistrictId;
import dev.corridor.signon.Tries.Try;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** The way to a provider and back. */
@Component
public class SigningOn {

    /** What a browser brings back from a provider; what is missing is empty. */
    public record Answer(String state, String code, String error, Optional<String> sealed) {}

    private static final int LONGEST = 4_000;
    private static final Pattern WORD = Pattern.compile("[a-z_]{1,40}");
    private static final Set<String> OUTAGES =
            Set.of(OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);

    private final SignOnConnections connections;
    private final Providers providers;
    private final Tries tries;
    private final Exchange exchange;
    private final Admission admission;
    private final SamlSigningOn saml;

    SigningOn(
            SignOnConnections connections,
            Providers providers,
            Tries tries,
            Exchange exchange,
            Admission admission,
            SamlSigningOn saml) {
        this.connections = connections;
        this.providers = providers;
        this.tries = tries;
        this.exchange = exchange;
        this.admission = admission;
        this.saml = saml;
    }

    /**
     * Begins.
     *
     * @param to where to go when signed in
     * @param anew whether the provider is to ask who is there, though it may know: somebody has signed out here
     */
    public Outcome begin(DistrictId district, SignOnId id, String to, boolean anew, HttpServletRequest request) {
        return begin(district, id, LocalPages.of(to), anew, false, request);
    }

    /**
     * Begins for whoever comes with a code that was not asked for here. The code is left alone, since anybody could
     * have sent them with one of their own; the provider, which knows them by now, leads them back at once.
     */
    public Outcome launch(DistrictId district, SignOnId id, HttpServletRequest request) {
        return begin(district, id, "/", false, true, request);
    }

    private Outcome begin(
            DistrictId district, SignOnId id, String to, boolean anew, boolean launched, HttpServletRequest request) {
        Optional<SignOnConnection> connection = connections.known(district, id).filter(SignOnConnection::on);
        if (connection.isEmpty()) {
            return new Outcome.Refused(Reason.OFF);
        }
        if (connection.get().preset() == Preset.SAML) {
            return saml.begin(connection.get(), to, anew);
        }
        try {
            Provider provider = provider(connection.get());
            DefaultOAuth2AuthorizationRequestResolver resolver =
                    new DefaultOAuth2AuthorizationRequestResolver(any -> provider.registration());
            resolver.setAuthorizationRequestCustomizer(
                    builder -> builder.additionalParameters(more -> more.putAll(asking(connection.get(), anew))));
            OAuth2AuthorizationRequest away = Objects.requireNonNull(resolver.resolve(request, id.toString()));
            return new Outcome.Away(away.getAuthorizationRequestUri(), tries.seal(id, away, to, launched));
        } catch (SignOnRefused refused) {
            return admission.refused(connection.get(), refused);
        }
    }

    private static Map<String, Object> asking(SignOnConnection connection, boolean anew) {
        Map<String, Object> more = new HashMap<>();
        if (connection.preset() == Preset.GOOGLE) {
            more.put(
                    "hd",
                    connection.domains().size() == 1
                            ? connection.domains().iterator().next()
                            : "*");
        }
        if (connection.preset() == Preset.CLEVER) {
            connection.tenant().ifPresent(tenant -> more.put("district_id", tenant));
        }
        if (anew) {
            connection.preset().askAnew().ifPresent(prompt -> more.put("prompt", prompt));
        }
        return more;
    }

    /** Whether somebody comes from the provider's own page of apps: once, or a browser would be led to and fro. */
    public boolean launched(DistrictId district, SignOnId id, Answer answer) {
        return answer.state().isEmpty()
                && !answer.code().isEmpty()
                && connections
                        .known(district, id)
                        .filter(connection ->
                                connection.on() && connection.preset().launches())
                        .isPresent()
                && answer.sealed()
                        .flatMap(kept -> tries.open(id, kept))
                        .filter(Try::launched)
                        .isEmpty();
    }

    /** Ends: whoever comes back is let in or told why not. */
    public Outcome end(DistrictId district, SignOnId id, Answer answer, String device) {
        Optional<SignOnConnection> connection = connections
                .known(district, id)
                .filter(SignOnConnection::on)
                .filter(known -> known.preset() != Preset.SAML);
        if (connection.isEmpty()) {
            return new Outcome.Refused(Reason.OFF);
        }
        try {
            return end(connection.get(), answer, device);
        } catch (SignOnRefused refused) {
            return admission.refused(connection.get(), refused);
        }
    }

    private Outcome end(SignOnConnection connection, Answer answer, String device) {
        Try begun = answer.sealed()
                .filter(kept ->
                        answer.state().length() <= LONGEST && answer.code().length() <= LONGEST)
                .flatMap(kept -> tries.open(connection.id(), kept, answer.state()))
                .filter(open -> admission.firstUse(connection, open.state()))
                .orElseThrow(() -> new SignOnRefused(Reason.TRY_AGAIN, "no sign-in under way in this browser"));
        if (!answer.error().isEmpty() || answer.code().isEmpty()) {
            throw refusal(answer.error());
        }
        Map<String, Object> claims = exchange.claims(provider(connection), begun, answer.code());
        return admission.admit(connection, claims, begun.to(), device);
    }

    /** Only a word of the protocol is told on: anybody can write anything into the address. */
    private static SignOnRefused refusal(String error) {
        Reason reason = OUTAGES.contains(error) ? Reason.PROVIDER_DOWN : Reason.DENIED;
        return new SignOnRefused(reason, WORD.matcher(error).matches() ? error : "came back without a code");
    }

    private Provider provider(SignOnConnection connection) {
        String secret = connections
                .secretOf(connection)
                .orElseThrow(() -> new SignOnRefused(Reason.CLIENT_REFUSED, "the secret must be entered again"));
        return providers.get(connection, secret);
    }
}
