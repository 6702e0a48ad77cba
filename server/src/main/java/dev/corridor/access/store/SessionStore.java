package dev.corridor.access.store;

import dev.corridor.access.OpenSession;
import dev.corridor.access.SessionEnd;
import dev.corridor.access.SessionId;
import dev.corridor.access.SessionLife;
import dev.corridor.access.SignedIn;
import dev.corridor.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table session. */
@Component
public class SessionStore {

    /** How exactly "last seen" is kept: a write each five minutes of use, not one a request. */
    private static final Duration SEEN_WITHIN = Duration.ofMinutes(5);

    private static final String OPEN = " s.ended_at is null and s.expires_at > :now and s.seen_at + s.idle > :now ";

    private final JdbcClient jdbc;

    public SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Begins a session.
     *
     * @param byPassword false for whoever was vouched for elsewhere, or came by a passkey
     * @param owesFactor whether nothing is allowed before a second factor is added
     */
    public void open(
            SessionId id,
            byte[] tokenHash,
            AccountId account,
            String device,
            SessionLife life,
            boolean byPassword,
            boolean owesFactor,
            Instant now) {
        jdbc.sql("""
                        insert into session (id, token_hash, account_id, device, created_at, seen_at, idle, expires_at,
                                             by_password, owes_factor)
                        values (:id, :tokenHash, :account, :device, :now, :now, make_interval(secs => :idle), :expires,
                                :byPassword, :owesFactor)
                        """)
                .param("id", id.value())
                .param("tokenHash", tokenHash)
                .param("account", account.value())
                .param("device", device)
                .param("now", Timestamp.from(now))
                .param("idle", life.idle().toSeconds())
                .param("byPassword", byPassword)
                .param("owesFactor", owesFactor)
                .param("expires", Timestamp.from(now.plus(life.whole())))
                .update();
    }

    public void settle(SessionId session) {
        jdbc.sql("update session set owes_factor = false where id = :id")
                .param("id", session.value())
                .update();
    }

    /** Ends an account's sessions, but one, that owe a second factor. */
    public void endOwing(AccountId account, SessionId spared, SessionEnd how, Instant now) {
        jdbc.sql("""
                        update session set ended_at = :now, ended_how = :how
                         where account_id = :account and id <> :spared and owes_factor and ended_at is null
                        """)
                .param("account", account.value())
                .param("spared", spared.value())
                .param("how", how.word())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Has a session be worth what another was. */
    public void inherit(byte[] tokenHash, SessionId before) {
        jdbc.sql("""
                        update session s
                           set by_password = b.by_password, owes_factor = b.owes_factor,
                               confirmed_at = coalesce(b.confirmed_at, b.created_at)
                          from session b
                         where s.token_hash = :tokenHash and b.id = :before
                        """)
                .param("tokenHash", tokenHash)
                .param("before", before.value())
                .update();
    }

    public void confirm(SessionId session, Instant now) {
        jdbc.sql("update session set confirmed_at = :now where id = :id")
                .param("id", session.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    public boolean confirmedSince(SessionId session, Instant since) {
        return jdbc.sql("select coalesce(confirmed_at, created_at) >= :since from session where id = :id")
                .param("id", session.value())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** Deletes an account's sessions that were over before an instant. */
    public void sweep(AccountId account, Instant before) {
        jdbc.sql("""
                        delete from session
                         where account_id = :account and (expires_at < :before or ended_at < :before)
                        """)
                .param("account", account.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    /** The open session of a token, noted as seen. */
    public Optional<SignedIn> find(byte[] tokenHash, Instant now) {
        Optional<SignedIn> found = jdbc.sql("""
                        select s.id, s.account_id, a.must_change_password and s.by_password as must_change_password,
                               s.owes_factor
                          from session s
                          join account a on a.id = s.account_id
                         where s.token_hash = :tokenHash and a.state = 'active' and
                        """ + OPEN)
                .param("tokenHash", tokenHash)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new SignedIn(
                        new SessionId(row.getObject("id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getBoolean("must_change_password"),
                        row.getBoolean("owes_factor")))
                .optional();
        found.ifPresent(session -> seen(session.session(), now));
        return found;
    }

    /** The session of a token, over or not. */
    public Optional<SignedIn> former(byte[] tokenHash) {
        return jdbc.sql("select s.id, s.account_id from session s where s.token_hash = :tokenHash")
                .param("tokenHash", tokenHash)
                .query((row, number) -> new SignedIn(
                        new SessionId(row.getObject("id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class))))
                .optional();
    }

    public List<OpenSession> of(AccountId account, SessionId current, Instant now) {
        return jdbc.sql("""
                        select s.id, s.device, s.created_at, s.seen_at
                          from session s
                         where s.account_id = :account and
                        """ + OPEN + " order by s.seen_at desc, s.id")
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .query((row, number) -> open(row, current))
                .list();
    }

    /** Those of these sessions that are still open. */
    public Set<SessionId> open(Collection<SessionId> sessions, Instant now) {
        return Set.copyOf(jdbc.sql("select s.id from session s where s.id = any(:ids::uuid[]) and" + OPEN)
                .param("ids", sessions.stream().map(SessionId::toString).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query((row, number) -> new SessionId(row.getObject("id", UUID.class)))
                .list());
    }

    /** Ends one session of an account; false if there is no such open one. */
    public boolean end(AccountId account, SessionId session, SessionEnd how, Instant now) {
        return jdbc.sql("""
                        update session set ended_at = :now, ended_how = :how
                         where id = :id and account_id = :account and ended_at is null
                        """)
                        .param("id", session.value())
                        .param("account", account.value())
                        .param("how", how.word())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Ends every session of these accounts but one, if one is named; tells whose ended. */
    public Set<AccountId> endAll(
            Collection<AccountId> accounts, Optional<SessionId> spared, SessionEnd how, Instant now) {
        return Set.copyOf(jdbc.sql("""
                        update session set ended_at = :now, ended_how = :how
                         where account_id = any(:accounts::uuid[]) and ended_at is null
                           and id is distinct from :spared::uuid
                        returning account_id
                        """)
                .param("accounts", accounts.stream().map(AccountId::toString).toArray(String[]::new))
                .param("spared", spared.map(SessionId::toString).orElse(null))
                .param("how", how.word())
                .param("now", Timestamp.from(now))
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .set());
    }

    /** Those of these accounts that have had a session, open or over: of no other does a node remember anything. */
    public Set<AccountId> everSignedIn(Collection<AccountId> accounts) {
        return jdbc.sql("select distinct account_id from session where account_id = any(:accounts::uuid[])")
                .param("accounts", accounts.stream().map(AccountId::toString).toArray(String[]::new))
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .set();
    }

    private void seen(SessionId session, Instant now) {
        jdbc.sql("update session set seen_at = :now where id = :id and seen_at < :before")
                .param("id", session.value())
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(SEEN_WITHIN)))
                .update();
    }

    private static OpenSession open(ResultSet row, SessionId current) throws SQLException {
        SessionId id = new SessionId(row.getObject("id", UUID.class));
        return new OpenSession(
                id,
                row.getString("device"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                id.equals(current));
    }
}
