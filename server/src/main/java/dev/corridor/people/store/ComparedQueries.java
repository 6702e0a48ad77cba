package dev.corridor.people.store;

import dev.corridor.people.Membership;
import dev.corridor.people.Person;
import dev.corridor.people.PersonKeys;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.SchoolId;
import dev.corridor.shared.SharedTexts;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads people as rosters compare them, by account, in the transaction of a school. */
@Component
public class ComparedQueries {

    /** Rows that are held at once where everybody is read. */
    static final int FETCHED = 2_000;

    private final JdbcClient jdbc;

    ComparedQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Person> people(SchoolId school, Collection<AccountId> accounts) {
        SharedTexts texts = new SharedTexts();
        return jdbc.sql("select " + PersonQueries.COLUMNS + """
                         from person p
                        where p.school_id = :school
                          and p.account_id = any(:accounts)
                        order by p.id
                        """)
                .param("school", school.value())
                .param("accounts", ids(accounts))
                .query((row, number) -> PersonQueries.person(row, texts))
                .list();
    }

    public List<Membership> memberships(SchoolId school, Collection<AccountId> accounts) {
        return jdbc.sql(PersonQueries.MEMBERSHIPS + " and account_id = any(:accounts) order by account_id, role")
                .param("school", school.value())
                .param("accounts", ids(accounts))
                .query(PersonQueries::membership)
                .list();
    }

    /** Tells what identifies everybody; who only has a role comes last. */
    public void each(SchoolId school, Consumer<PersonKeys> take) {
        jdbc.sql("""
                        select account_id, true as person, number, source_id, state = 'active' as active,
                               exists (select
                                         from membership m
                                        where m.school_id = p.school_id
                                          and m.account_id = p.account_id
                                          and m.role = 'student') as student
                          from person p
                         where school_id = :school
                         union all
                        select account_id, false, null, null, false, false
                          from (select distinct account_id
                                  from membership
                                 where school_id = :school) m
                         where not exists (select
                                             from person p
                                            where p.school_id = :school
                                              and p.account_id = m.account_id)
                         order by person desc, account_id
                        """).param("school", school.value()).withFetchSize(FETCHED).query((RowCallbackHandler)
                row -> take.accept(new PersonKeys(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getBoolean("person"),
                        row.getString("number"),
                        row.getString("source_id"),
                        row.getBoolean("active"),
                        row.getBoolean("student"))));
    }

    private static UUID[] ids(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toArray(UUID[]::new);
    }
}
