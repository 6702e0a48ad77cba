package dev.corridor.signon;

import dev.corridor.access.SessionEnd;
import dev.corridor.access.Sessions;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
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
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * Sessions that end with those at the provider: who signs out there, or is signed out there by an admin, is signed out
 * here at once, on every node. The provider tells it by a signed token, from server to server.
 */
@Component
public class ProviderSessions {

    private static final Logger LOG = LoggerFactory.getLogger("corridor.sign-on");
    private static final String SID = "sid";

    private final SignOnConnections connections;
    private final Providers providers;
    private final ProviderSessionStore store;
    private final Sessions sessions;
    private final SchoolTransactions transactions;
    private final RefusalStore used;
    private final SchoolClock clock;

    ProviderSessions(
            SignOnConnections connections,
            Providers providers,
            ProviderSessionStore store,
            Sessions sessions,
            SchoolTransactions transactions,
            RefusalStore used,
            SchoolClock clock) {
        this.connections = connections;
        this.providers = providers;
        this.store = store;
        this.sessions = sessions;
        this.transactions = transactions;
        this.used = used;
        this.clock = clock;
    }

    /** Notes that a session was opened for whom a provider vouches for. */
    void opened(SignOnConnection connection, Map<String, Object> claims, AccountId account, String token) {
        Optional<byte[]> subject = hash(claims.get(IdTokenClaimNames.SUB));
        if (subject.isEmpty()) {
            return;
        }
        sessions.find(token)
                .ifPresent(session -> transactions.ofDistrict(connection.district(), () -> {
                    store.note(
                            connection.district(),
                            connection.id(),
                            new Theirs(session.session(), account),
                            subject.get(),
                            hash(claims.get(SID)).orElse(null));
                    return session;
                }));
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
        Optional<byte[]> subject = hash(told.getSubject());
        Optional<byte[]> session = hash(told.getClaims().get(SID));
        List<Theirs> over = transactions.ofDistrict(
                district, () -> isNew(district, told) ? store.take(district, id, subject, session) : List.of());
        over.forEach(one -> sessions.end(one.account(), one.session(), SessionEnd.PROVIDER));
        LOG.info("sign-out by {}: {} sessions", id, over.size());
    }

    /** Sent again, or by somebody who has read it, it would end what was opened since. */
    private boolean isNew(DistrictId district, Jwt told) {
        Instant forgotten = clock.now().minus(Tries.GOOD_FOR.multipliedBy(2));
        return Objects.requireNonNull(told.getIssuedAt()).isAfter(forgotten)
                && used.firstUse(district, Admission.hash("sign-out " + told.getId()), clock.now(), forgotten);
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

    private static Optional<byte[]> hash(@Nullable Object text) {
        return text instanceof String some && !some.isEmpty() ? Optional.of(Admission.hash(some)) : Optional.empty();
    }
}
