package dev.corridor.signon;

import dev.corridor.access.SessionEnd;
import dev.corridor.access.Sessions;
import dev.corridor.access.VouchedSession;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import dev.corridor.signon.store.ProviderSessionStore;
import dev.corridor.signon.store.ProviderSessionStore.Theirs;
import dev.corridor.signon.store.RefusalStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sessions that end with those at the provider: who signs out there, or is signed out there by an admin, is signed out
 * here at once, on every node. The provider tells it by a signed token, from server to server.
 */
@Component
public class ProviderSessions {

    private static final Logger LOG = LoggerFactory.getLogger("corridor.sign-on");
    private static final String SID = "sid";
    /** A browser keeps it through a second step. */
    private static final int LONGEST = 500;

    private final SignOnConnections connections;
    private final Providers providers;
    private final ProviderSessionStore store;
    private final Sessions sessions;
    private final SchoolTransactions transactions;
    private final RefusalStore used;
    private final JsonMapper json;
    private final SchoolClock clock;

    ProviderSessions(
            SignOnConnections connections,
            Providers providers,
            ProviderSessionStore store,
            Sessions sessions,
            SchoolTransactions transactions,
            RefusalStore used,
            JsonMapper json,
            SchoolClock clock) {
        this.connections = connections;
        this.providers = providers;
        this.store = store;
        this.sessions = sessions;
        this.transactions = transactions;
        this.used = used;
        this.json = json;
        this.clock = clock;
    }

    /** What is kept of a session that is to be opened: of which connection it is, of whom, of which session there. */
    record Voucher(
            DistrictId district,
            SignOnId connection,
            String subject,
            @Nullable String session) {}

    /** Goes along with a sign-in, be there a second step or not; empty where the provider does not say who it is. */
    Optional<String> voucher(SignOnConnection connection, Map<String, Object> claims) {
        return text(claims.get(IdTokenClaimNames.SUB))
                .map(subject -> new Voucher(
                        connection.district(),
                        connection.id(),
                        subject,
                        text(claims.get(SID)).orElse(null)))
                .map(json::writeValueAsString);
    }

    /** In the transaction that opened it: no session is there that a provider could not end. */
    @EventListener
    void opened(VouchedSession opened) {
        Voucher voucher = json.readValue(opened.voucher(), Voucher.class);
        transactions.ofDistrict(voucher.district(), () -> {
            store.note(
                    voucher.district(),
                    voucher.connection(),
                    new Theirs(opened.session(), opened.account()),
                    Admission.hash(voucher.subject()),
                    Optional.ofNullable(voucher.session()).map(Admission::hash).orElse(null));
            return voucher;
        });
    }

    /**
     * Ends what a provider says is over.
     *
     * @param token as the provider sent it
     * @throws Problem BAD_INPUT if the token does not hold; NOT_FOUND
     */
    public void end(DistrictId district, SignOnId id, String token) {
        SignOnConnection connection = connections
                .known(district, id)
                .filter(known -> known.preset().vouchesByToken())
                .orElseThrow(() -> Problem.notFound("connection"));
        Jwt told = told(connection, token);
        Optional<byte[]> subject = text(told.getSubject()).map(Admission::hash);
        Optional<byte[]> session = text(told.getClaims().get(SID)).map(Admission::hash);
        List<Theirs> over = transactions.ofDistrict(district, () -> {
            List<Theirs> theirs = isNew(connection, told) ? store.take(district, id, subject, session) : List.of();
            theirs.forEach(one -> sessions.end(one.account(), one.session(), SessionEnd.PROVIDER));
            return theirs;
        });
        LOG.info("sign-out by {}: {} sessions", id, over.size());
    }

    /** Sent again, or by somebody who has read it, it would end what was opened since. */
    private boolean isNew(SignOnConnection connection, Jwt told) {
        Instant forgotten = clock.now().minus(Tries.GOOD_FOR.multipliedBy(2));
        return Objects.requireNonNull(told.getIssuedAt()).isAfter(forgotten)
                && used.firstUse(
                        connection.district(),
                        Admission.hash(connection.id() + " sign-out " + told.getId()),
                        clock.now(),
                        forgotten);
    }

    private Jwt told(SignOnConnection connection, String token) {
        try {
            String secret = connections
                    .secretOf(connection)
                    .orElseThrow(() -> new SignOnRefused(Reason.CLIENT_REFUSED, "the secret must be entered again"));
            return providers.get(connection, secret).signOut(token);
        } catch (JwtException | SignOnRefused e) {
            LOG.info(
                    "sign-out by {} refused: {}",
                    connection.id(),
                    String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}+", " "));
            throw Problem.field("logout_token", "wrong", "This is no logout token of the provider's.");
        }
    }

    private static Optional<String> text(@Nullable Object claim) {
        return claim instanceof String some && !some.isBlank() && some.length() <= LONGEST
                ? Optional.of(some)
                : Optional.empty();
    }
}
