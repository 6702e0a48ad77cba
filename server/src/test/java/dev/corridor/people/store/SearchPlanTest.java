package dev.corridor.people.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.Membership;
import dev.corridor.people.People;
import dev.corridor.people.PeopleSearch;
import dev.corridor.people.Person;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How PostgreSQL runs what everybody who writes passes runs all day, as the application's role. */
@CorridorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPlanTest {

    private static final int STUDENTS = 3_000;

    /** The more schools share the tables, the fewer people PostgreSQL expects in one of them. */
    private static final int OTHER_SCHOOLS = 100;

    @Autowired
    ApplicationContext context;

    private TestSchool school;

    @BeforeAll
    void aSchoolOfManyAmongOthers() {
        for (int i = 0; i < OTHER_SCHOOLS; i++) {
            TestSchool.make(context);
        }
        TestSchool other = TestSchool.make(context);
        fill(other);
        school = TestSchool.make(context);
        fill(school);
        TestDatabase.client(TestDatabase.owner())
                .sql("analyze person, person_word, membership")
                .update();
    }

    @Test
    void aTypedWordIsFoundByItsIndex() {
        assertThat(plan(new PeopleSearch(
                        "family29", Optional.empty(), Optional.empty(), Optional.empty(), 20, Optional.empty())))
                .contains("person_word_pkey", "word >= ")
                .doesNotContain("Seq Scan on person_word", "Seq Scan on person p");
        assertThat(plan(new PeopleSearch(
                        "given2 family29",
                        Optional.of(Role.STUDENT),
                        Optional.empty(),
                        Optional.empty(),
                        20,
                        Optional.empty())))
                .contains("person_word_pkey")
                .doesNotContain("Seq Scan on person_word", "Seq Scan on person p");
    }

    @Test
    void aPageIsReadInOrderWithoutSortingTheSchool() {
        assertThat(plan(new PeopleSearch(
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        20,
                        Optional.of(school.ana().id()))))
                .contains("person_sort")
                .doesNotContain("Sort Key");
    }

    private String plan(PeopleSearch search) {
        DataSource app = context.getBean(DataSource.class);
        return new TransactionTemplate(new DataSourceTransactionManager(app)).execute(transaction -> {
            JdbcClient jdbc = JdbcClient.create(app);
            jdbc.sql("select set_config('app.school', :school, true)")
                    .param("school", school.id().toString())
                    .query()
                    .singleRow();
            SearchQueries.readInOrder(jdbc, search, true);
            List<String> lines = jdbc.sql("explain (costs off) " + SearchQueries.sql(search))
                    .params(SearchQueries.parameters(school.id(), search))
                    .query((row, number) -> row.getString(1))
                    .list();
            return String.join("\n", lines);
        });
    }

    private void fill(TestSchool filled) {
        List<Account> accounts = new ArrayList<>();
        List<Person> people = new ArrayList<>();
        List<Membership> roles = new ArrayList<>();
        for (int i = 0; i < STUDENTS; i++) {
            AccountId account = new AccountId(Ids.next());
            accounts.add(Account.fresh(account, filled.district(), account + "@plan.example", null, null));
            people.add(Person.named(new PersonId(Ids.next()), account, "Given" + i % 50, "Family" + i));
            roles.add(Membership.of(account, Role.STUDENT, Membership.Source.ROSTER));
        }
        context.getBean(SchoolTransactions.class).configure(filled.id(), "people", hall -> {
            context.getBean(Accounts.class).add(accounts);
            context.getBean(People.class).save(hall, people);
            context.getBean(People.class).grant(hall, roles);
            return hall;
        });
    }
}
