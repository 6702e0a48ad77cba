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
import java.util.function.BiConsumer;
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

    /** Tells every account that has a role, once for each, and whether it is that of a student. */
    public void eachRole(SchoolId school, BiConsumer<AccountId, Boolean> take) {
        jdbc.sql("select account_id, role = 'student' as student from membership where school_id = :school"
                        + " order by account_id, role")
                .param("school", school.value())
                .withFetchSize(FETCHED)
                .query((RowCallbackHandler) row ->
                        take.accept(new AccountId(row.getObject("account_id", UUID.class)), row.getBoolean("student")));
    }

    /** Tells what identifies everybody. Of one table: just after an import the planner joins badly. */
    public void each(SchoolId school, Consumer<PersonKeys> take) {
        jdbc.sql("""
                        select account_id, number, source_id, state = 'active' as active
                          from person
                         where school_id = :school
                         order by id
                        """).param("school", school.value()).withFetchSize(FETCHED).query((RowCallbackHandler)
                row -> take.accept(new PersonKeys(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("number"),
                        row.getString("source_id"),
                        row.getBoolean("active"))));
    }

    private static UUID[] ids(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toArray(UUID[]::new);
    }
}
