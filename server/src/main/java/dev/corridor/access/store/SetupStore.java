package dev.corridor.access.store;

import dev.corridor.shared.AccountId;
import dev.corridor.shared.SchoolClock;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table setup, whose one row says that set-up is over. */
@Component
public class SetupStore {

    private final JdbcClient jdbc;
    private final SchoolClock clock;

    public SetupStore(JdbcClient jdbc, SchoolClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the server has no account at all and was never set up. */
    public boolean empty() {
        return jdbc.sql("""
                        select not exists (select 1 from setup)
                           and not exists (select 1 from account)
                        """).query(Boolean.class).single();
    }

    /** Ends set-up; false if somebody else did before, or is about to: a second one waits here for the first's end. */
    public boolean finish(AccountId account) {
        return jdbc.sql("""
                        insert into setup (done, account_id, done_at)
                        values (true, :account, :now)
                        on conflict (done) do nothing
                        """)
                        .param("account", account.value())
                        .param("now", Timestamp.from(clock.now()))
                        .update()
                == 1;
    }
}
