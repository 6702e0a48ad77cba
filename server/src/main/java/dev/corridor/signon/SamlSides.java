package dev.corridor.signon;

import dev.corridor.database.ServerKey;
import dev.corridor.outgoing.Outgoing;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import dev.corridor.shared.SchoolClock;
import dev.corridor.signon.SignOnConnection.Draft;
import dev.corridor.signon.SignOnConnection.SamlDraft;
import dev.corridor.signon.saml.Identity;
import dev.corridor.signon.saml.ProviderMetadata;
import dev.corridor.signon.store.SamlStore;
import java.io.IOException;
import java.net.URI;
import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** What connections by SAML have of their own: the provider's metadata, and a key of this server for each. */
@Component
public class SamlSides {

    private final SamlStore store;
    private final SchoolTransactions transactions;
    private final ProviderCalls calls;
    private final Outgoing outgoing;
    private final ServerKey seal;
    private final SchoolClock clock;

    SamlSides(
            SamlStore store,
            SchoolTransactions transactions,
            ProviderCalls calls,
            Outgoing outgoing,
            ServerKey seal,
            SchoolClock clock) {
        this.store = store;
        this.transactions = transactions;
        this.calls = calls;
        this.outgoing = outgoing;
        this.seal = seal;
        this.clock = clock;
    }

    /** Of a connection; empty if it is none by SAML. */
    public Optional<SamlSide> of(SignOnConnection connection) {
        return connection.preset() == Preset.SAML
                ? transactions.ofDistrict(
                        connection.district(), () -> store.find(connection.district(), connection.id()))
                : Optional.empty();
    }

    /** The key of this server; empty if it was kept with another key of the server. */
    Optional<PrivateKey> key(SignOnConnection connection) {
        return transactions
                .ofDistrict(connection.district(), () -> store.key(connection.district(), connection.id()))
                .flatMap(kept -> seal.open(kept, purpose(connection)))
                .map(Identity::key);
    }

    /**
     * A draft with what the provider says of itself: what was pasted, what is at an address that is new, or as before.
     * It may call the provider, so no transaction is open meanwhile.
     *
     * @throws Problem BAD_INPUT if that is nothing
     */
    Draft whole(Optional<SignOnConnection> before, Draft draft) {
        if (draft.preset() != Preset.SAML) {
            return draft;
        }
        SamlDraft saml = draft.saml().orElseThrow(() -> Problem.field("metadata", "missing", "This is needed."));
        Optional<String> known = before.flatMap(this::of).flatMap(SamlSide::metadataUrl);
        Optional<ProviderMetadata> read = Optional.empty();
        if (!saml.metadata().isBlank()) {
            read = Optional.of(ProviderMetadata.read(saml.metadata(), clock.machineTime()));
        } else if (saml.metadataUrl().isPresent() && !saml.metadataUrl().equals(known)) {
            read = Optional.of(fetched(saml.metadataUrl().get()));
        }
        read.ifPresent(this::mustBeSafe);
        String issuer = read.map(ProviderMetadata::issuer)
                .or(() -> before.filter(was -> was.preset() == Preset.SAML).map(SignOnConnection::issuer))
                .orElse("");
        return draft.told(issuer, saml.told(read));
    }

    private ProviderMetadata fetched(String url) {
        try {
            return ProviderMetadata.read(text(url), clock.machineTime());
        } catch (SignOnRefused refused) {
            throw Problem.field("metadataUrl", "unreachable", "Nothing can be read there: " + refused.detail());
        } catch (Problem wrong) {
            FieldError said = wrong.errors().getFirst();
            throw new Problem(
                    wrong.kind(),
                    said.message(),
                    List.of(new FieldError("metadataUrl", said.code(), said.message(), said.values())));
        }
    }

    /** @throws SignOnRefused if there is nothing */
    private String text(String url) {
        try {
            return calls.get(URI.create(url));
        } catch (IOException | RestClientException | IllegalArgumentException e) {
            throw new SignOnRefused(
                    Reason.PROVIDER_DOWN, url + ": " + Providers.root(e).getMessage());
        }
    }

    /** Where browsers are led: encrypted, unless whoever runs the server allows otherwise. */
    private void mustBeSafe(ProviderMetadata metadata) {
        URI address = URI.create(metadata.address());
        try {
            if (!"https".equals(address.getScheme())) {
                outgoing.check(address);
            }
        } catch (IOException e) {
            throw Problem.field("metadata", "not-an-address", "Browsers would be led to " + address + ".");
        }
    }

    /** Keeps what belongs to a connection that was added or changed, in its transaction. */
    Optional<SamlSide> keep(SignOnConnection connection, Draft draft) {
        if (connection.preset() != Preset.SAML) {
            store.delete(connection);
            return Optional.empty();
        }
        SamlDraft saml = draft.saml().orElseThrow();
        Optional<PrivateKey> key = key(connection);
        Optional<SamlSide> before =
                store.find(connection.district(), connection.id()).filter(side -> key.isPresent());
        if (before.isPresent()) {
            SamlSide kept = told(before.get().filled(saml), saml);
            store.put(
                    connection,
                    kept,
                    store.key(connection.district(), connection.id()).orElseThrow());
            return Optional.of(kept);
        }
        Identity made = Identity.make(clock.machineTime());
        SamlSide empty = store.find(connection.district(), connection.id())
                .map(side -> side.by(made.certificate()))
                .orElseGet(() -> new SamlSide(
                        "",
                        Optional.empty(),
                        "",
                        false,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        made.certificate()));
        SamlSide kept = told(empty.filled(saml), saml);
        store.put(connection, kept, seal.seal(made.keyText(), purpose(connection)));
        return Optional.of(kept);
    }

    private SamlSide told(SamlSide side, SamlDraft draft) {
        return draft.read().map(metadata -> side.told(metadata, clock.now())).orElse(side);
    }

    /**
     * Reads the metadata anew and keeps it, where it has an address.
     *
     * @throws SignOnRefused if there is none, or of another provider, or it is good no longer; what is kept stays
     */
    SamlSide refreshed(SignOnConnection connection, SamlSide side) {
        String url = side.metadataUrl().orElseThrow();
        ProviderMetadata read;
        try {
            read = ProviderMetadata.read(text(url), clock.machineTime());
            mustBeSafe(read);
        } catch (Problem wrong) {
            boolean old = wrong.errors().getFirst().code().equals(ProviderMetadata.OUT_OF_DATE);
            throw new SignOnRefused(old ? Reason.OUT_OF_TIME : Reason.PROVIDER_WRONG, "" + wrong.getMessage());
        }
        if (!read.issuer().equals(connection.issuer())) {
            throw new SignOnRefused(Reason.PROVIDER_WRONG, "It calls itself " + read.issuer());
        }
        SamlSide fresh = side.told(read, clock.now());
        return transactions.ofDistrict(connection.district(), () -> {
            if (!store.refresh(connection, fresh)) {
                throw new SignOnRefused(Reason.PROVIDER_WRONG, "The connection was changed meanwhile");
            }
            return fresh;
        });
    }

    private static String purpose(SignOnConnection connection) {
        return "key of sign-on connection " + connection.id();
    }
}
