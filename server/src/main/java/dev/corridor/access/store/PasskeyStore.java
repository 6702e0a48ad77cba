package dev.corridor.access.store;

import dev.corridor.access.PasskeyId;
import dev.corridor.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/** The tables passkey and passkey_challenge_used. */
@Component
public class PasskeyStore {

    /**
     * A passkey, as it is kept.
     *
     * @param host at which it was made
     * @param attestation as the device made it
     * @param backedUp whether its owner's other devices have it too
     * @param signCount how often it has signed, where the device counts
     * @param usedAt null for never
     */
    public record Passkey(
            PasskeyId id,
            AccountId account,
            Bytes credentialId,
            String host,
            String name,
            Bytes publicKey,
            Bytes attestation,
            List<String> transports,
            boolean backedUp,
            long signCount,
            Instant createdAt,
            @Nullable Instant usedAt) {}

    private static final String COLUMNS = """
            select id, account_id, credential_id, host, name, public_key, attestation, transports, backed_up,
                   sign_count, created_at, used_at
              from passkey
            """;

    private final JdbcClient jdbc;

    public PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody's, the oldest first. */
    public List<Passkey> of(AccountId account) {
        return jdbc.sql(COLUMNS + " where account_id = :account order by created_at, id")
                .param("account", account.value())
                .query((row, number) -> passkey(row))
                .list();
    }

    public Optional<Passkey> byCredential(byte[] credentialId) {
        return jdbc.sql(COLUMNS + " where credential_id = :credential")
                .param("credential", credentialId)
                .query((row, number) -> passkey(row))
                .optional();
    }

    public void insert(Passkey passkey) {
        jdbc.sql("""
                        insert into passkey (id, account_id, credential_id, host, name, public_key, attestation,
                                             transports, backed_up, sign_count, created_at)
                        values (:id, :account, :credential, :host, :name, :publicKey, :attestation,
                                :transports::text[], :backedUp, :signCount, :createdAt)
                        """)
                .param("id", passkey.id().value())
                .param("account", passkey.account().value())
                .param("credential", passkey.credentialId().getBytes())
                .param("host", passkey.host())
                .param("name", passkey.name())
                .param("publicKey", passkey.publicKey().getBytes())
                .param("attestation", passkey.attestation().getBytes())
                .param("transports", passkey.transports().toArray(String[]::new))
                .param("backedUp", passkey.backedUp())
                .param("signCount", passkey.signCount())
                .param("createdAt", Timestamp.from(passkey.createdAt()))
                .update();
    }

    /** Notes that it has signed; false if it is gone, or does not count on from where it was. */
    public boolean used(byte[] credentialId, long signCount, Instant now) {
        return jdbc.sql("""
                        update passkey set sign_count = :count, used_at = :now
                         where credential_id = :credential
                           and (sign_count < :count or (sign_count = 0 and :count = 0))
                        """)
                        .param("credential", credentialId)
                        .param("count", signCount)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    public boolean rename(AccountId account, PasskeyId id, String name) {
        return jdbc.sql("update passkey set name = :name where account_id = :account and id = :id")
                        .param("account", account.value())
                        .param("id", id.value())
                        .param("name", name)
                        .update()
                == 1;
    }

    public boolean delete(AccountId account, PasskeyId id) {
        return jdbc.sql("delete from passkey where account_id = :account and id = :id")
                        .param("account", account.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    public void deleteAll(AccountId account) {
        jdbc.sql("delete from passkey where account_id = :account")
                .param("account", account.value())
                .update();
    }

    /** Uses a challenge up; false if it was used before. Forgets those of before an instant. */
    public boolean useChallenge(byte[] hash, Instant now, Instant before) {
        jdbc.sql("delete from passkey_challenge_used where used_at < :before")
                .param("before", Timestamp.from(before))
                .update();
        return jdbc.sql("""
                        insert into passkey_challenge_used (challenge_hash, used_at)
                        values (:hash, :now)
                        on conflict do nothing
                        """)
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        Timestamp used = row.getTimestamp("used_at");
        return new Passkey(
                new PasskeyId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                new Bytes(row.getBytes("credential_id")),
                row.getString("host"),
                row.getString("name"),
                new Bytes(row.getBytes("public_key")),
                new Bytes(row.getBytes("attestation")),
                List.of((String[])
                        Objects.requireNonNull(row.getArray("transports")).getArray()),
                row.getBoolean("backed_up"),
                row.getLong("sign_count"),
                row.getTimestamp("created_at").toInstant(),
                used == null ? null : used.toInstant());
    }
}
