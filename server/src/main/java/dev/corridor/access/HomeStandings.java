package dev.corridor.access;

import dev.corridor.access.store.HomeQueries;
import dev.corridor.access.store.HomeQueries.Home;
import dev.corridor.people.People;
import dev.corridor.people.Standing;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What somebody is in each of their schools. Whom a stand-in acts for only the school itself can tell. */
@Component
class HomeStandings {

    private final HomeQueries queries;
    private final People people;
    private final SchoolTransactions transactions;

    HomeStandings(HomeQueries queries, People people, SchoolTransactions transactions) {
        this.queries = queries;
        this.people = people;
        this.transactions = transactions;
    }

    List<Home> of(AccountId account) {
        return transactions.acrossSchoolsOf(account, () -> queries.homes(account)).stream()
                .map(home -> whole(account, home))
                .toList();
    }

    private Home whole(AccountId account, Home home) {
        Standing standing = home.standing();
        return standing == null || !standing.standsIn()
                ? home
                : new Home(
                        home.school(),
                        home.name(),
                        home.timeZone(),
                        people.standing(home.school(), account).orElse(standing));
    }
}
