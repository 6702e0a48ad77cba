package dev.corridor.rosters.store;

import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether somebody is also in another school. */
@Component
public class Elsewhere {

    private final SchoolTransactions transactions;
    private final JdbcClient jdbc;

    public Elsewhere(SchoolTransactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /**
     * Whether the account's owner is or was somebody in any other school: roles go with whoever leaves, people stay.
     */
    public boolean has(AccountId account, SchoolId school) {
        return transactions.acrossSchoolsOf(
                account,
                () -> jdbc.sql("""
                        select exists (select 1 from person where account_id = :account and school_id <> :school)
                            or exists (select 1 from membership where account_id = :account and school_id <> :school)
                        """)
                        .param("account", account.value())
                        .param("school", school.value())
                        .query(Boolean.class)
                        .single());
    }
}
