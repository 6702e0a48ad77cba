package dev.corridor.signon.store;

import dev.corridor.shared.DistrictId;
import dev.corridor.signon.SamlSide;
import dev.corridor.signon.SignOnConnection;
import dev.corridor.signon.SignOnId;
import dev.corridor.signon.saml.ProviderMetadata;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table sign_on_saml, in a transaction that names the district. */
@Component
public class SamlStore {

    private final JdbcClient jdbc;

    public SamlStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<SamlSide> find(DistrictId district, SignOnId id) {
        return jdbc.sql("""
                        select base, metadata_url, address, wants_signed, certificates, read_at, valid_until,
                               email_attribute, own_certificate
                          from sign_on_saml
                         where district_id = :district and connection_id = :id
                        """)
                .param("district", district.value())
                .param("id", id.value())
                .query(SamlStore::side)
                .optional();
    }

    /** The sealed key of this server for it. */
    public Optional<byte[]> key(DistrictId district, SignOnId id) {
        return jdbc.sql("select own_key from sign_on_saml where district_id = :district and connection_id = :id")
                .param("district", district.value())
                .param("id", id.value())
                .query((row, number) -> Objects.requireNonNull(row.getBytes("own_key")))
                .optional();
    }

    public void put(SignOnConnection connection, SamlSide side, byte[] sealedKey) {
        jdbc.sql("""
                        insert into sign_on_saml (district_id, connection_id, base, metadata_url, address, wants_signed,
                                                  certificates, read_at, valid_until, email_attribute,
                                                  own_certificate, own_key)
                        values (:district, :id, :base, :metadataUrl, :address, :wantsSigned, :certificates::bytea[],
                                :readAt, :until, :emailAttribute, :ours, :key)
                        on conflict (district_id, connection_id)
                        do update set base = excluded.base, metadata_url = excluded.metadata_url,
                                      address = excluded.address, wants_signed = excluded.wants_signed,
                                      certificates = excluded.certificates, read_at = excluded.read_at,
                                      valid_until = excluded.valid_until, email_attribute = excluded.email_attribute,
                                      own_certificate = excluded.own_certificate, own_key = excluded.own_key
                        """)
                .param("district", connection.district().value())
                .param("id", connection.id().value())
                .param("base", side.base())
                .param("metadataUrl", side.metadataUrl().orElse(null))
                .param("address", side.address())
                .param("wantsSigned", side.wantsSigned())
                .param("certificates", encoded(side.certificates()))
                .param("readAt", side.readAt().map(Timestamp::from).orElse(null))
                .param("until", side.until().map(Timestamp::from).orElse(null))
                .param("emailAttribute", side.emailAttribute())
                .param("ours", encoded(side.ours()))
                .param("key", sealedKey)
                .update();
    }

    /**
     * Keeps what a provider tells of itself now; false if an admin has changed the connection since it was asked, who
     * may have had every reason to.
     */
    public boolean refresh(SignOnConnection connection, SamlSide fresh) {
        return jdbc.sql("""
                        update sign_on_saml s
                           set address = :address, wants_signed = :wantsSigned,
                               certificates = :certificates::bytea[], read_at = :readAt, valid_until = :until
                          from sign_on_connection c
                         where s.district_id = :district and s.connection_id = :id
                           and c.district_id = s.district_id and c.id = s.connection_id
                           and c.version = :version and c.issuer = :issuer and s.metadata_url = :metadataUrl
                        """)
                        .param("district", connection.district().value())
                        .param("id", connection.id().value())
                        .param("version", connection.version())
                        .param("issuer", connection.issuer())
                        .param("metadataUrl", fresh.metadataUrl().orElse(null))
                        .param("address", fresh.address())
                        .param("wantsSigned", fresh.wantsSigned())
                        .param("certificates", encoded(fresh.certificates()))
                        .param("readAt", fresh.readAt().map(Timestamp::from).orElse(null))
                        .param("until", fresh.until().map(Timestamp::from).orElse(null))
                        .update()
                == 1;
    }

    public void delete(SignOnConnection connection) {
        jdbc.sql("delete from sign_on_saml where district_id = :district and connection_id = :id")
                .param("district", connection.district().value())
                .param("id", connection.id().value())
                .update();
    }

    private static SamlSide side(ResultSet row, int number) throws SQLException {
        Object[] certificates =
                (Object[]) Objects.requireNonNull(row.getArray("certificates")).getArray();
        return new SamlSide(
                row.getString("base"),
                Optional.ofNullable(row.getString("metadata_url")),
                row.getString("address"),
                row.getBoolean("wants_signed"),
                Arrays.stream(certificates)
                        .map(encoded -> ProviderMetadata.certificate((byte[]) encoded))
                        .toList(),
                Optional.ofNullable(row.getTimestamp("read_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("valid_until")).map(Timestamp::toInstant),
                row.getString("email_attribute"),
                ProviderMetadata.certificate(Objects.requireNonNull(row.getBytes("own_certificate"))));
    }

    private static byte[][] encoded(List<X509Certificate> certificates) {
        return certificates.stream().map(SamlStore::encoded).toArray(byte[][]::new);
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
