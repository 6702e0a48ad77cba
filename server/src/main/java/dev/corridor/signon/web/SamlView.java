package dev.corridor.signon.web;

import dev.corridor.signon.Fingerprint;
import dev.corridor.signon.SamlSide;
import dev.corridor.signon.SignOnConnection;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a connection by SAML has beside what all have.
 *
 * @param entity what this server is called by the provider, which is where its metadata is
 * @param consumer where the provider has responses posted
 * @param metadataUrl where the provider's metadata is read; null where it was pasted
 * @param readAt when it was read last; null until there is any
 * @param validUntil when the provider says that it is good; null where it does not say
 * @param emailAttribute blank where the name of the subject is an e-mail address
 * @param signed whether requests are signed
 */
record SamlView(
        String entity,
        String consumer,
        @Nullable String metadataUrl,
        @Nullable Instant readAt,
        @Nullable Instant validUntil,
        String emailAttribute,
        boolean signed,
        List<CertificateView> certificates) {

    /**
     * A certificate of the provider's.
     *
     * @param fingerprint by SHA-256
     */
    record CertificateView(String fingerprint, Instant until) {
        static CertificateView of(X509Certificate certificate) {
            return new CertificateView(
                    Fingerprint.of(certificate), certificate.getNotAfter().toInstant());
        }
    }

    static SamlView of(SignOnConnection connection, SamlSide side) {
        return new SamlView(
                side.entity(connection),
                side.consumer(connection),
                side.metadataUrl().orElse(null),
                side.readAt().orElse(null),
                side.until().orElse(null),
                side.emailAttribute(),
                side.wantsSigned(),
                side.certificates().stream().map(CertificateView::of).toList());
    }
}
