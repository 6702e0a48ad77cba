package dev.corridor.access;

import dev.corridor.access.store.HomeQueries;
import dev.corridor.access.store.HomeQueries.Home;
import dev.corridor.people.People;
import dev.corridor.people.Standing;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What somebody is in each of their schools. Whom a stand-in acts for only the school itself can tell. */
@Component
public class HomeStandings {

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

    /** What somebody is and may do, wherever it is. */
    public Powers powers(AccountId account) {
        Set<Role> roles = new HashSet<>();
        Set<Permission> may = new HashSet<>();
        of(account)
                .forEach(home -> Optional.ofNullable(home.standing()).ifPresent(standing -> {
                    roles.addAll(standing.roles());
                    may.addAll(standing.permissions(false));
                }));
        if (queries.districtAdmin(account).isPresent()) {
            roles.add(Role.DISTRICT_ADMIN);
            may.addAll(Permission.ADMIN);
            may.add(Permission.WRITE_PASSES);
        }
        return new Powers(roles, may);
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
