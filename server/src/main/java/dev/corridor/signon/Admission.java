package dev.corridor.signon;

import dev.corridor.access.SignIn;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import dev.corridor.signon.Linking.Found;
import dev.corridor.signon.store.RefusalStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets in whoever a provider vouches for, whatever the protocol, or keeps for the district's admins why not. */
@Component
class Admission {

    private static final Logger LOG = LoggerFactory.getLogger("corridor.sign-on");
    private static final int LONGEST_PRESENTED = 320;

    private final Linking linking;
    private final SignIn signIn;
    private final ProviderSessions providerSessions;
    private final RefusalStore refusals;
    private final SchoolTransactions transactions;
    private final SchoolClock clock;

    Admission(
            Linking linking,
            SignIn signIn,
            ProviderSessions providerSessions,
            RefusalStore refusals,
            SchoolTransactions transactions,
            SchoolClock clock) {
        this.linking = linking;
        this.signIn = signIn;
        this.providerSessions = providerSessions;
        this.refusals = refusals;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Lets in whose account it is.
     *
     * @param claims what the provider says, shown to be true
     * @param to where to go then
     */
    Outcome admit(SignOnConnection connection, Map<String, Object> claims, String to, String device) {
        return switch (linking.find(connection, claims)) {
            case Found.Theirs(var account, String presented) -> {
                try {
                    Optional<String> voucher = providerSessions.voucher(connection, claims);
                    yield new Outcome.In(signIn.openVouched(account, device, voucher), to);
                } catch (Problem closed) {
                    yield refused(connection, Reason.ACCOUNT_CLOSED, presented, "account " + account);
                }
            }
            case Found.Nobody(Reason reason, String presented) -> refused(connection, reason, presented, "");
        };
    }

    /** Whether this is the first time that something comes back that must come once. */
    boolean firstUse(SignOnConnection connection, String which) {
        return transactions.ofDistrict(
                connection.district(),
                () -> refusals.firstUse(
                        connection.district(),
                        hash(connection.id() + " " + which),
                        clock.now(),
                        clock.now().minus(Tries.GOOD_FOR.multipliedBy(2))));
    }

    Outcome refused(SignOnConnection connection, SignOnRefused refused) {
        return refused(connection, refused.reason(), "", refused.detail());
    }

    /** Kept for the district's admins; the server's log says no more than why. */
    Outcome refused(SignOnConnection connection, Reason reason, String presented, String said) {
        String detail = said.substring(0, Math.min(said.length(), LONGEST_PRESENTED));
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

    static byte[] hash(String which) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(which.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
