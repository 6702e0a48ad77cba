package dev.corridor.access.store;

import dev.corridor.shared.AccountId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables authenticator and recovery_code. */
@Component
public class FactorStore {

    private final JdbcClient jdbc;

    public FactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sealed secret of somebody's app. */
    public Optional<byte[]> secret(AccountId account) {
        return jdbc.sql("select secret from authenticator where account_id = :account")
                .param("account", account.value())
                .query((row, number) -> row.getBytes("secret"))
                .optional();
    }

    /** Since when somebody has an app. */
    public Optional<Instant> authenticatorSince(AccountId account) {
        return jdbc.sql("select added_at from authenticator where account_id = :account")
                .param("account", account.value())
                .query((row, number) -> row.getTimestamp("added_at").toInstant())
                .optional();
    }

    /**
     * Keeps an app, in the place of one before.
     *
     * @param step of the code that proved it, which is used up
     */
    public void put(AccountId account, byte[] secret, long step, Instant now) {
        jdbc.sql("""
                        insert into authenticator (account_id, secret, last_step, added_at)
                        values (:account, :secret, :step, :now)
                        on conflict (account_id) do update
                           set secret = excluded.secret, last_step = excluded.last_step, added_at = excluded.added_at
                        """)
                .param("account", account.value())
                .param("secret", secret)
                .param("step", step)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Uses the code of a step up, and those before it; false if it was before. */
    public boolean use(AccountId account, long step) {
        return jdbc.sql("""
                        update authenticator set last_step = :step
                         where account_id = :account and last_step < :step
                        """)
                        .param("account", account.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    public boolean deleteAuthenticator(AccountId account) {
        return jdbc.sql("delete from authenticator where account_id = :account")
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** How many codes on paper are left. */
    public int codesLeft(AccountId account) {
        return jdbc.sql("select count(*) from recovery_code where account_id = :account and used_at is null")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    /** Keeps these codes in the place of those before. */
    public void putCodes(AccountId account, Collection<byte[]> hashes, Instant now) {
        deleteCodes(account);
        for (byte[] hash : hashes) {
            jdbc.sql("""
                            insert into recovery_code (account_id, code_hash, made_at)
                            values (:account, :hash, :now)
                            """)
                    .param("account", account.value())
                    .param("hash", hash)
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    /** Uses a code up; false if there is none, or it was used before. */
    public boolean useCode(AccountId account, byte[] hash, Instant now) {
        return jdbc.sql("""
                        update recovery_code set used_at = :now
                         where account_id = :account and code_hash = :hash and used_at is null
                        """)
                        .param("account", account.value())
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    public void deleteCodes(AccountId account) {
        jdbc.sql("delete from recovery_code where account_id = :account")
                .param("account", account.value())
                .update();
    }
}
