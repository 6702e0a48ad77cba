package dev.corridor.access.factors;

import com.webauthn4j.util.exception.WebAuthnException;
import dev.corridor.access.factors.Challenges.Challenge;
import dev.corridor.access.store.PasskeyStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Shows whose passkey has signed. Only one that has made sure of its owner, by finger, face or PIN, shows anything. */
@Component
public class PasskeyProof {

    /**
     * What a browser asks a device for.
     *
     * @param challenge base64url
     * @param credentials the only ones that will do, base64url; any, if there are none
     * @param seconds how long there is time
     */
    public record Request(String challenge, String host, List<String> credentials, long seconds) {}

    /** The same, with what the browser keeps until then. */
    public record Begun(Request request, String sealed) {}

    private static final Logger LOG = LoggerFactory.getLogger("corridor.sign-on");

    private final Challenges challenges;
    private final RelyingParty party;
    private final PasskeyStore store;
    private final SchoolTransactions transactions;

    PasskeyProof(Challenges challenges, RelyingParty party, PasskeyStore store, SchoolTransactions transactions) {
        this.challenges = challenges;
        this.party = party;
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * Begins.
     *
     * @param purpose what is to be shown with it, and nothing else
     * @param whose the only one who may show it, where that is known
     */
    public Begun begin(Site site, String purpose, Optional<AccountId> whose) {
        Challenge challenge = challenges.make(site, purpose);
        List<String> credentials = whose.stream()
                .flatMap(account -> store.of(account).stream())
                .filter(passkey -> passkey.host().equals(site.host()))
                .map(passkey -> passkey.credentialId().toBase64UrlString())
                .toList();
        Request request = new Request(challenge.text(), site.host(), credentials, Challenges.GOOD_FOR.toSeconds());
        return new Begun(request, challenge.sealed());
    }

    /**
     * Whose it is that has signed.
     *
     * @param sealed what the browser kept
     * @throws Problem BAD_INPUT, alike whatever is wrong with it
     */
    public AccountId prove(Site site, String purpose, Optional<String> sealed, Assertion assertion) {
        Challenge challenge =
                challenges.open(site, purpose, sealed).orElseThrow(() -> refused("no challenge of this browser"));
        return unlessOdd(() -> transactions.together(() -> {
            AccountId account = verified(site, challenge, assertion);
            if (!challenges.use(challenge)) {
                throw refused("a challenge used before");
            }
            return account;
        }));
    }

    private AccountId verified(Site site, Challenge challenge, Assertion assertion) {
        Bytes owner = party.owner(site, challenge, assertion);
        boolean another = Stream.ofNullable(assertion.userHandle())
                .filter(handle -> !handle.isEmpty())
                .anyMatch(handle -> !Bytes.fromBase64(handle).equals(owner));
        if (another) {
            throw refused("the handle of somebody else");
        }
        return KeptCredentials.account(owner).orElseThrow();
    }

    /** Whatever is odd about it is refused alike; the log says what. */
    static <T> T unlessOdd(Supplier<T> work) {
        try {
            return work.get();
        } catch (WebAuthnException | JacksonException | IllegalArgumentException odd) {
            throw refused(odd.getClass().getSimpleName());
        }
    }

    static Problem refused(String why) {
        LOG.debug("passkey refused: {}", why);
        return refused();
    }

    /** The same for whoever was asked nothing, or too long ago. */
    static Problem refused() {
        return Problem.field("passkey", "refused", "This passkey was not accepted.");
    }
}
