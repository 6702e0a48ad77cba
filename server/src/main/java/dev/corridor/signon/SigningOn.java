package dev.corridor.signon;

import dev.corridor.access.SignIn;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import dev.corridor.signon.Linking.Found;
import dev.corridor.signon.Tries.Try;
import dev.corridor.signon.store.RefusalStore;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** The way to a provider and back. */
@Component
public class SigningOn {

    /** What comes of a step. */
    public sealed interface Outcome {
        /**
         * On to the provider.
         *
         * @param sealed what the browser keeps until it comes back
         */
        record Away(String address, String sealed) implements Outcome {}

        /**
         * Signed in.
         *
         * @param token of the session
         * @param to a page of this server
         */
        record In(String token, String to) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    /** What a browser brings back from a provider; what is missing is empty. */
    public record Answer(String state, String code, String error, Optional<String> sealed) {}

    private static final Logger LOG = LoggerFactory.getLogger("corridor.sign-on");
    private static final int LONGEST = 4_000;
    private static final int LONGEST_PRESENTED = 320;
    private static final Pattern WORD = Pattern.compile("[a-z_]{1,40}");
    private static final Set<String> OUTAGES =
            Set.of(OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);

    private final SignOnConnections connections;
    private final Providers providers;
    private final Tries tries;
    private final Exchange exchange;
    private final Linking linking;
    private final SignIn signIn;
    private final RefusalStore refusals;
    private final SchoolTransactions transactions;
    private final SchoolClock clock;

    SigningOn(
            SignOnConnections connections,
            Providers providers,
            Tries tries,
            Exchange exchange,
            Linking linking,
            SignIn signIn,
            RefusalStore refusals,
            SchoolTransactions transactions,
            SchoolClock clock) {
        this.connections = connections;
        this.providers = providers;
        this.tries = tries;
        this.exchange = exchange;
        this.linking = linking;
        this.signIn = signIn;
        this.refusals = refusals;
        this.transactions = transactions;
        this.clock = clock;
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
        try {
            Provider provider = provider(connection.get());
            DefaultOAuth2AuthorizationRequestResolver resolver =
                    new DefaultOAuth2AuthorizationRequestResolver(any -> provider.registration());
            resolver.setAuthorizationRequestCustomizer(
                    builder -> builder.additionalParameters(more -> more.putAll(asking(connection.get(), anew))));
            OAuth2AuthorizationRequest away = Objects.requireNonNull(resolver.resolve(request, id.toString()));
            return new Outcome.Away(away.getAuthorizationRequestUri(), tries.seal(id, away, to, launched));
        } catch (SignOnRefused refused) {
            return refused(connection.get(), refused.reason(), "", refused.detail());
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
        Optional<SignOnConnection> connection = connections.known(district, id).filter(SignOnConnection::on);
        if (connection.isEmpty()) {
            return new Outcome.Refused(Reason.OFF);
        }
        try {
            return end(connection.get(), answer, device);
        } catch (SignOnRefused refused) {
            return refused(connection.get(), refused.reason(), "", refused.detail());
        }
    }

    private Outcome end(SignOnConnection connection, Answer answer, String device) {
        Try begun = answer.sealed()
                .filter(kept ->
                        answer.state().length() <= LONGEST && answer.code().length() <= LONGEST)
                .flatMap(kept -> tries.open(connection.id(), kept, answer.state()))
                .filter(open -> firstUse(connection, open.state()))
                .orElseThrow(() -> new SignOnRefused(Reason.TRY_AGAIN, "no sign-in under way in this browser"));
        if (!answer.error().isEmpty() || answer.code().isEmpty()) {
            throw refusal(answer.error());
        }
        Map<String, Object> claims = exchange.claims(provider(connection), begun, answer.code());
        return switch (linking.find(connection, claims)) {
            case Found.Theirs(var account, String presented) -> {
                try {
                    yield new Outcome.In(signIn.openVouched(account, device), begun.to());
                } catch (Problem closed) {
                    yield refused(connection, Reason.ACCOUNT_CLOSED, presented, "account " + account);
                }
            }
            case Found.Nobody(Reason reason, String presented) -> refused(connection, reason, presented, "");
        };
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

    private boolean firstUse(SignOnConnection connection, String state) {
        return transactions.ofDistrict(
                connection.district(),
                () -> refusals.firstUse(
                        connection.district(),
                        hash(state),
                        clock.now(),
                        clock.now().minus(Tries.GOOD_FOR.multipliedBy(2))));
    }

    /** Kept for the district's admins; the server's log says no more than why. */
    private Outcome refused(SignOnConnection connection, Reason reason, String presented, String detail) {
        transactions.ofDistrict(connection.district(), () -> {
            String kept = presented.substring(0, Math.min(presented.length(), LONGEST_PRESENTED));
            refusals.note(connection.district(), connection.id(), reason.word(), kept, clock.now());
            return reason;
        });
        if (LOG.isInfoEnabled()) {
            LOG.info(
                    "sign-in by {} refused: {} {}",
                    connection.id(),
                    reason.word(),
                    detail.replaceAll("\\p{Cntrl}+", " "));
        }
        return new Outcome.Refused(reason);
    }

    private static byte[] hash(String state) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
