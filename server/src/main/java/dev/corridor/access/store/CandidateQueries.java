package dev.corridor.access.store;

import dev.corridor.people.PersonState;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.SchoolClock;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the accounts that a login may mean, and notes that one signed in. */
@Component
public class CandidateQueries {

    /**
     * An account that a login may mean.
     *
     * @param expired whether the password was handed out too long ago
     */
    public record Candidate(AccountId account, @Nullable String passwordHash, boolean expired, PersonState state) {}

    /** Usernames are unique in a district, so a few districts may share one; the password tells which is meant. */
    private static final int MOST = 3;

    private final JdbcClient jdbc;
    private final SchoolClock clock;

    public CandidateQueries(JdbcClient jdbc, SchoolClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The accounts of an e-mail address or a username, which is given in lower case. */
    public List<Candidate> of(String login) {
        return jdbc.sql("""
                        select a.id, a.password_hash, a.state,
                               coalesce(a.password_expires_at <= :now, false) as expired
                          from account a
                         where lower(a.email) = :login or lower(a.username) = :login
                         order by (lower(a.email) = :login) desc nulls last, a.created_at
                         limit :most
                        """)
                .param("login", login)
                .param("most", MOST)
                .param("now", Timestamp.from(clock.now()))
                .query((row, number) -> new Candidate(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("password_hash"),
                        row.getBoolean("expired"),
                        PersonState.of(row.getString("state"))))
                .list();
    }

    public @Nullable String passwordHash(AccountId account) {
        return jdbc.sql("select a.password_hash from account a where a.id = :account and a.password_hash is not null")
                .param("account", account.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    public void signedIn(AccountId account) {
        jdbc.sql("update account set signed_in_at = :now where id = :account")
                .param("account", account.value())
                .param("now", Timestamp.from(clock.now()))
                .update();
    }
}
