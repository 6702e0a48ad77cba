package dev.corridor.access.factors;

import dev.corridor.access.OwnAudit;
import dev.corridor.access.PasskeyId;
import dev.corridor.access.SignedIn;
import dev.corridor.access.factors.Challenges.Challenge;
import dev.corridor.access.store.PasskeyStore;
import dev.corridor.access.store.PasskeyStore.Passkey;
import dev.corridor.people.Accounts;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The passkeys of somebody of the staff, and how they come and go. */
@Component
public class OwnPasskeys {

    /**
     * One, as its owner sees it.
     *
     * @param host of the address at which it works
     * @param backedUp whether its owner's other devices have it too
     * @param usedAt null for never
     */
    public record OwnPasskey(
            PasskeyId id,
            String name,
            String host,
            boolean backedUp,
            Instant createdAt,
            @Nullable Instant usedAt) {

        static OwnPasskey of(Passkey passkey) {
            return new OwnPasskey(
                    passkey.id(),
                    passkey.name(),
                    passkey.host(),
                    passkey.backedUp(),
                    passkey.createdAt(),
                    passkey.usedAt());
        }
    }

    /**
     * What a browser asks a device to make.
     *
     * @param user whose it is to be, base64url
     * @param login what the device shows of them
     * @param algorithms by their numbers in COSE, the best first
     * @param known devices that have one already, by their credentials, base64url
     */
    public record Creation(
            String challenge,
            String host,
            String user,
            String login,
            List<Long> algorithms,
            List<String> known,
            long seconds) {}

    /** The same, with what the browser keeps until then. */
    public record Begun(Creation creation, String sealed) {}

    private record Named(String name) {}

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 60;

    private final OwnFactors factors;
    private final Challenges challenges;
    private final RelyingParty party;
    private final PasskeyStore store;
    private final Accounts accounts;
    private final SchoolTransactions transactions;
    private final OwnAudit audit;

    OwnPasskeys(
            OwnFactors factors,
            Challenges challenges,
            RelyingParty party,
            PasskeyStore store,
            Accounts accounts,
            SchoolTransactions transactions,
            OwnAudit audit) {
        this.factors = factors;
        this.challenges = challenges;
        this.party = party;
        this.store = store;
        this.accounts = accounts;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Begins to make one. */
    public Begun begin(SignedIn who, Site site) {
        factors.mustMayChange(who);
        Challenge challenge = challenges.make(site, purpose(who));
        List<String> known = store.of(who.account()).stream()
                .filter(passkey -> passkey.host().equals(site.host()))
                .map(passkey -> passkey.credentialId().toBase64UrlString())
                .toList();
        Creation creation = new Creation(
                challenge.text(),
                site.host(),
                KeptCredentials.handle(who.account()).toBase64UrlString(),
                accounts.find(who.account()).orElseThrow().login(),
                RelyingParty.algorithms(),
                known,
                Challenges.GOOD_FOR.toSeconds());
        return new Begun(creation, challenge.sealed());
    }

    /**
     * Keeps one that a device has made.
     *
     * @return codes for paper, where they are needed and there are none yet
     * @throws Problem BAD_INPUT, also if it is not what was asked for; NOT_ALLOWED where it is not fresh
     */
    public List<String> add(SignedIn who, Site site, Optional<String> sealed, Attestation made) {
        factors.mustMayChange(who);
        String name = name(made.name());
        Challenge challenge = challenges.open(site, purpose(who), sealed).orElseThrow(PasskeyProof::refused);
        try {
            return PasskeyProof.unlessOdd(() -> transactions.together(() -> keep(who, site, challenge, name, made)));
        } catch (DuplicateKeyException twice) {
            throw PasskeyProof.refused("a credential that is known");
        }
    }

    private List<String> keep(SignedIn who, Site site, Challenge challenge, String name, Attestation made) {
        if (store.of(who.account()).size() >= MOST) {
            throw Problem.field("name", "too-many", "You have " + MOST + " passkeys; remove one first.");
        }
        party.register(site, who.account(), challenge, made, name);
        if (!challenges.use(challenge)) {
            throw PasskeyProof.refused("a challenge used before");
        }
        audit.record(who, "passkey-added", new Named(name));
        return factors.added(who);
    }

    /**
     * Gives one another name.
     *
     * @throws Problem NOT_FOUND; BAD_INPUT
     */
    public void rename(SignedIn who, PasskeyId id, String typed) {
        String name = name(typed);
        transactions.together(() -> {
            if (!store.rename(who.account(), id, name)) {
                throw Problem.notFound("passkey");
            }
            audit.record(who, "passkey-renamed", new Named(name));
            return id;
        });
    }

    /**
     * Removes one. It opens nothing any more; whoever is signed in by it stays so.
     *
     * @throws Problem NOT_FOUND; NOT_ALLOWED where it is not fresh; CONFLICT where the district wants a second factor
     *     and no other is left
     */
    public void remove(SignedIn who, PasskeyId id) {
        factors.mustMayChange(who);
        transactions.together(() -> {
            Passkey gone = store.of(who.account()).stream()
                    .filter(passkey -> passkey.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("passkey"));
            store.delete(who.account(), id);
            factors.removed(who);
            audit.record(who, "passkey-removed", new Named(gone.name()));
            return id;
        });
    }

    private static String name(String typed) {
        String name = Objects.requireNonNullElse(typed, "").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Problem.field("name", "length", "1 to " + LONGEST_NAME + " characters.");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw Problem.field("name", "unprintable", "A name has no control characters.");
        }
        return name;
    }

    private static String purpose(SignedIn who) {
        return "be added in " + who.session();
    }
}
