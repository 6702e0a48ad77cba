package dev.corridor.access;

import dev.corridor.access.store.HomeQueries;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A district's admin is an admin of each of its schools. Whoever acts in a school is a person there, so the admin
 * becomes one in each school on first looking at it, under the name kept with the district.
 */
@Component
public class DistrictAdmins {

    private final HomeQueries homes;
    private final People people;
    private final SchoolTransactions transactions;

    public DistrictAdmins(HomeQueries homes, People people, SchoolTransactions transactions) {
        this.homes = homes;
        this.people = people;
        this.transactions = transactions;
    }

    /** Makes a person of an account in a school of the district it administers; false if it administers none of it. */
    public boolean enter(AccountId account, SchoolId school) {
        return homes.districtAdmin(account)
                .filter(admin -> transactions.acrossSchoolsOf(account, () -> homes.homes(account)).stream()
                        .anyMatch(home -> home.school().equals(school)))
                .map(admin -> makePerson(account, school, admin))
                .orElse(false);
    }

    private boolean makePerson(AccountId account, SchoolId school, HomeQueries.DistrictAdmin admin) {
        return transactions.configure(school, "people", hall -> {
            if (people.standing(school, account).isEmpty()) {
                PersonId id = new PersonId(Ids.next());
                people.save(hall, List.of(Person.named(id, account, admin.givenName(), admin.familyName())));
            }
            return true;
        });
    }
}
