package dev.corridor.signon;

import dev.corridor.database.ServerKey;
import dev.corridor.http.EntityTag;
import dev.corridor.schools.DistrictAudit;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import dev.corridor.signon.SignOnConnection.Draft;
import dev.corridor.signon.SignOnConnection.Link;
import dev.corridor.signon.store.RefusalStore;
import dev.corridor.signon.store.SignOnStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ways in that a district has, as its admins have set them up. */
@Component
public class SignOnConnections {

    private static final int LONGEST_SECRET = 2_000;
    private static final int MOST = 20;

    /** As the audit log keeps a connection: all but the secret. */
    private record Which(
            String preset,
            String name,
            String issuer,
            Optional<String> tenant,
            String clientId,
            boolean secretReplaced,
            Optional<Link> link,
            boolean byEmail,
            Set<String> domains,
            Set<Audience> audience,
            boolean on,
            Optional<Saml> saml) {

        /** As it is told apart: a certificate by its fingerprint. */
        private record Saml(
                Optional<String> metadataUrl, String address, List<String> certificates, String emailAttribute) {
            static Saml of(SamlSide it) {
                return new Saml(
                        it.metadataUrl(),
                        it.address(),
                        it.certificates().stream().map(Fingerprint::of).toList(),
                        it.emailAttribute());
            }
        }

        static Which of(SignOnConnection it, boolean secretReplaced, Optional<SamlSide> saml) {
            return new Which(
                    it.preset().word(),
                    it.name(),
                    it.issuer(),
                    it.tenant(),
                    it.clientId(),
                    secretReplaced,
                    it.link(),
                    it.byEmail(),
                    new TreeSet<>(it.domains()),
                    new TreeSet<>(it.audience()),
                    it.on(),
                    saml.map(Saml::of));
        }
    }

    private final SchoolTransactions transactions;
    private final SignOnStore store;
    private final RefusalStore refusals;
    private final DistrictAudit audit;
    private final ServerKey key;
    private final SamlSides samls;
    private final WaysLeft ways;
    private final SchoolClock clock;

    SignOnConnections(
            SchoolTransactions transactions,
            SignOnStore store,
            RefusalStore refusals,
            DistrictAudit audit,
            ServerKey key,
            SamlSides samls,
            WaysLeft ways,
            SchoolClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.refusals = refusals;
        this.audit = audit;
        this.key = key;
        this.samls = samls;
        this.ways = ways;
        this.clock = clock;
    }

    public List<SignOnConnection> of(DistrictId district) {
        return transactions.ofDistrict(district, () -> store.of(district));
    }

    Optional<SignOnConnection> known(DistrictId district, SignOnId id) {
        return transactions.ofDistrict(district, () -> store.find(district, id));
    }

    /**
     * A connection.
     *
     * @throws Problem NOT_FOUND
     */
    public SignOnConnection find(DistrictId district, SignOnId id) {
        return known(district, id).orElseThrow(() -> Problem.notFound("connection"));
    }

    /**
     * Adds one.
     *
     * @throws Problem BAD_INPUT
     */
    public SignOnConnection add(DistrictActor actor, Draft draft) {
        Optional<String> secret = secret(draft);
        Draft whole = samls.whole(Optional.empty(), draft);
        SignOnConnection added =
                SignOnForm.read(actor.district(), new SignOnId(Ids.next()), whole, secret.isPresent(), 1);
        return transactions.ofDistrict(actor.district(), () -> {
            if (store.of(actor.district()).size() >= MOST) {
                throw Problem.field("name", "too-many", "A district has at most " + MOST + " ways in.");
            }
            mustBeTheOnlyOne(added);
            store.insert(added, sealed(added, secret));
            Optional<SamlSide> saml = samls.keep(added, whole);
            audit.record(actor, "sign-on-added", Which.of(added, secret.isPresent(), saml));
            return added;
        });
    }

    /**
     * Changes one. A secret that the draft leaves out stays, unless it would be told to another issuer.
     *
     * @throws Problem BAD_INPUT, with code {@code last-way-in} where somebody would be left without; NOT_FOUND, CHANGED
     */
    public SignOnConnection change(DistrictActor actor, SignOnId id, long version, Draft draft) {
        Draft whole = samls.whole(Optional.of(find(actor.district(), id)), draft);
        return transactions.ofDistrict(actor.district(), () -> {
            SignOnConnection before = find(actor.district(), id);
            SignOnConnection asked = SignOnForm.read(actor.district(), id, whole, true, version);
            boolean keeps = asked.issuer().equals(before.issuer());
            Optional<String> typed = secret(draft);
            Optional<String> secret = typed.or(() -> keeps ? secretOf(before) : Optional.empty());
            SignOnConnection changed = SignOnForm.read(actor.district(), id, whole, secret.isPresent(), version);
            mustBeTheOnlyOne(changed);
            ways.unlessTheLast(before, () -> {
                if (!store.update(changed, sealed(changed, secret))) {
                    throw EntityTag.changed();
                }
            });
            Optional<SamlSide> saml = samls.keep(changed, whole);
            audit.record(actor, "sign-on-changed", Which.of(changed, typed.isPresent(), saml));
            return find(actor.district(), id);
        });
    }

    /**
     * Forgets one. Whoever is signed in by it stays so.
     *
     * @throws Problem BAD_INPUT with code {@code last-way-in} where somebody would be left without; NOT_FOUND
     */
    public void remove(DistrictActor actor, SignOnId id) {
        transactions.ofDistrict(actor.district(), () -> {
            SignOnConnection gone = find(actor.district(), id);
            audit.record(actor, "sign-on-removed", Which.of(gone, false, samls.of(gone)));
            ways.unlessTheLast(gone, () -> store.delete(actor.district(), id));
            return gone;
        });
    }

    /** Who was not let in by it lately, and what was tried, the last first. */
    public List<SignOnRefusal> refusals(DistrictActor actor, SignOnId id) {
        return transactions.ofDistrict(actor.district(), () -> {
            find(actor.district(), id);
            return refusals.of(actor.district(), id, clock.now());
        });
    }

    /** How many were not let in lately, of those by which anybody was. */
    public Map<SignOnId, Integer> refused(DistrictId district) {
        return transactions.ofDistrict(district, () -> refusals.counts(district, clock.now()));
    }

    /** Forgets who was not let in. */
    public void forgetRefusals(DistrictActor actor, SignOnId id) {
        transactions.ofDistrict(actor.district(), () -> {
            SignOnConnection of = find(actor.district(), id);
            refusals.forget(actor.district(), id);
            audit.record(actor, "sign-on-refusals-cleared", Which.of(of, false, samls.of(of)));
            return id;
        });
    }

    /** The client's secret in clear; empty if there is none, or it was kept with another key of this server. */
    Optional<String> secretOf(SignOnConnection connection) {
        return transactions
                .ofDistrict(connection.district(), () -> store.secret(connection.district(), connection.id()))
                .flatMap(kept -> key.open(kept, purpose(connection.id())));
    }

    /** People choose by the name on the button. */
    private void mustBeTheOnlyOne(SignOnConnection one) {
        boolean taken = store.of(one.district()).stream()
                .anyMatch(other -> !other.id().equals(one.id()) && other.name().equalsIgnoreCase(one.name()));
        if (taken) {
            throw Problem.field("name", "taken", "Another way in has this name.");
        }
    }

    private static Optional<String> secret(Draft draft) {
        Optional<String> secret = draft.secret().map(String::strip).filter(text -> !text.isEmpty());
        if (secret.filter(text -> text.length() > LONGEST_SECRET).isPresent()) {
            throw Problem.field("clientSecret", "too-long", "At most " + LONGEST_SECRET + " characters.");
        }
        return secret;
    }

    private byte @Nullable [] sealed(SignOnConnection connection, Optional<String> secret) {
        return secret.map(text -> key.seal(text, purpose(connection.id()))).orElse(null);
    }

    private static String purpose(SignOnId id) {
        return "sign-on connection " + id;
    }
}
