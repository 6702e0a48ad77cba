package dev.corridor.rosters.store;

import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who the holder of an account is in a school, in a transaction of that school. */
@Component
public class HolderQueries {

    private final JdbcClient jdbc;

    HolderQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PersonId> find(SchoolId school, AccountId account) {
        return jdbc.sql("select id from person where school_id = :school and account_id = :account")
                .param("school", school.value())
                .param("account", account.value())
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .optional();
    }
}
