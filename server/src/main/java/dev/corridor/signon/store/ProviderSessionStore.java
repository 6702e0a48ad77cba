package dev.corridor.signon.store;

import dev.corridor.access.SessionId;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.signon.SignOnId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table sign_on_session, in a transaction that names the district. */
@Component
public class ProviderSessionStore {

    /** A session here, and whose it is. */
    public record Theirs(SessionId session, AccountId account) {}

    private final JdbcClient jdbc;

    public ProviderSessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes what a session came of.
     *
     * @param subject a hash of whom the provider means
     * @param providerSession a hash of its own session; null where it tells none
     */
    public void note(
            DistrictId district,
            SignOnId connection,
            Theirs opened,
            byte[] subject,
            byte @Nullable [] providerSession) {
        jdbc.sql("""
                        insert into sign_on_session (district_id, connection_id, session_id, account_id, subject,
                                                     provider_session)
                        values (:district, :connection, :session, :account, :subject, :providerSession)
                        """)
                .param("district", district.value())
                .param("connection", connection.value())
                .param("session", opened.session().value())
                .param("account", opened.account().value())
                .param("subject", subject)
                .param("providerSession", providerSession)
                .update();
    }

    /**
     * Takes away those of a subject, of a provider's session, or, where both are named, of both, and of the subject's
     * those of which the provider had told no session; tells them.
     */
    public List<Theirs> take(
            DistrictId district, SignOnId connection, Optional<byte[]> subject, Optional<byte[]> providerSession) {
        return jdbc.sql("""
                        delete from sign_on_session
                         where district_id = :district and connection_id = :connection
                           and (:subject::bytea is null or subject = :subject)
                           and (:subject::bytea is not null or :providerSession::bytea is not null)
                           and (:providerSession::bytea is null or provider_session = :providerSession
                                or (provider_session is null and :subject::bytea is not null))
                        returning session_id, account_id
                        """)
                .param("district", district.value())
                .param("connection", connection.value())
                .param("subject", subject.orElse(null))
                .param("providerSession", providerSession.orElse(null))
                .query((row, number) -> new Theirs(
                        new SessionId(row.getObject("session_id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class))))
                .list();
    }
}
