package dev.corridor.signon;

import dev.corridor.signon.saml.ProviderMetadata;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a connection by SAML has beside what all have. The key of its certificate is kept apart.
 *
 * @param base address by which the admin, and so everybody, reaches this server: what responses are said to. It is
 *     kept, since whoever calls can say anything of the address that they call
 * @param metadataUrl where the provider's metadata is read anew; empty where an admin pasted it
 * @param address that browsers are led to; blank until the metadata is known
 * @param wantsSigned whether the provider wants requests to be signed
 * @param certificates that it signs with
 * @param readAt when the metadata was read last
 * @param until when the provider says that it is good; a reason to warn, not to keep people out
 * @param emailAttribute that carries an e-mail address; blank where the name of the subject is one
 * @param ours what the provider knows this server by
 */
public record SamlSide(
        String base,
        Optional<String> metadataUrl,
        String address,
        boolean wantsSigned,
        List<X509Certificate> certificates,
        Optional<Instant> readAt,
        Optional<Instant> until,
        String emailAttribute,
        X509Certificate ours) {

    public SamlSide {
        certificates = List.copyOf(certificates);
    }

    /** Where this server's metadata is for it, by which the provider calls it. */
    public String entity(SignOnConnection connection) {
        return way(connection) + "/metadata";
    }

    /** Where responses are taken. */
    public String consumer(SignOnConnection connection) {
        return way(connection) + "/acs";
    }

    /** Where a sign-in begins. */
    public String way(SignOnConnection connection) {
        return base + "/api/sign-on/" + connection.district() + "/ways/" + connection.id();
    }

    /** This with what the provider says of itself now. */
    SamlSide told(ProviderMetadata metadata, Instant now) {
        return new SamlSide(
                base,
                metadataUrl,
                metadata.address(),
                metadata.wantsSigned(),
                metadata.certificates(),
                Optional.of(now),
                metadata.until(),
                emailAttribute,
                ours);
    }

    /** This as an admin fills it in. */
    SamlSide filled(SignOnConnection.SamlDraft draft) {
        return new SamlSide(
                draft.base(),
                draft.metadataUrl(),
                address,
                wantsSigned,
                certificates,
                readAt,
                until,
                draft.emailAttribute(),
                ours);
    }

    /** This by another key. */
    SamlSide by(X509Certificate other) {
        return new SamlSide(
                base, metadataUrl, address, wantsSigned, certificates, readAt, until, emailAttribute, other);
    }
}
