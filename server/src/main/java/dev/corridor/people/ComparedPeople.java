package dev.corridor.people;

import dev.corridor.people.store.ComparedQueries;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.SchoolId;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The people of a school as a roster is compared with them: some at a time, by account. */
@Component
public class ComparedPeople {

    private final SchoolTransactions transactions;
    private final ComparedQueries queries;

    ComparedPeople(SchoolTransactions transactions, ComparedQueries queries) {
        this.transactions = transactions;
        this.queries = queries;
    }

    /** The people of these accounts, also those who left. */
    public List<Person> of(SchoolId school, Collection<AccountId> accounts) {
        return transactions.read(school, () -> queries.people(school, accounts));
    }

    /** The roles of these accounts. */
    public List<Membership> memberships(SchoolId school, Collection<AccountId> accounts) {
        return transactions.read(school, () -> queries.memberships(school, accounts));
    }

    /** Tells what identifies everybody, also those who left, without holding them. */
    public void each(SchoolId school, Consumer<PersonKeys> take) {
        transactions.read(school, () -> {
            queries.each(school, take);
            return school;
        });
    }

    /** Tells every account that has a role, once for each, and whether it is that of a student. */
    public void eachRole(SchoolId school, BiConsumer<AccountId, Boolean> take) {
        transactions.read(school, () -> {
            queries.eachRole(school, take);
            return school;
        });
    }
}
