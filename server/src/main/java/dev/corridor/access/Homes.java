package dev.corridor.access;

import dev.corridor.access.store.HomeQueries;
import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.people.Standing;
import dev.corridor.schools.SchoolSettings;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Permission;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where somebody is at home: what the first screen after sign-in needs. */
@Component
public class Homes {

    private final HomeQueries queries;
    private final HomeStandings standings;
    private final DistrictAdmins districtAdmins;
    private final Accounts accounts;
    private final People people;
    private final Schools schools;
    private final SchoolTransactions transactions;

    public Homes(
            HomeQueries queries,
            HomeStandings standings,
            DistrictAdmins districtAdmins,
            Accounts accounts,
            People people,
            Schools schools,
            SchoolTransactions transactions) {
        this.queries = queries;
        this.standings = standings;
        this.districtAdmins = districtAdmins;
        this.accounts = accounts;
        this.people = people;
        this.schools = schools;
        this.transactions = transactions;
    }

    /** The account of a session, with its schools in the order of their names. */
    public Me of(SignedIn who) {
        Account account = accounts.find(who.account()).orElseThrow();
        Optional<HomeQueries.DistrictAdmin> admin = queries.districtAdmin(who.account());
        List<HomeQueries.Home> homes = standings.of(who.account());
        if (admin.isPresent()) {
            homes.stream()
                    .filter(home -> home.standing() == null)
                    .forEach(home -> districtAdmins.enter(who.account(), home.school()));
            homes = standings.of(who.account());
        }
        List<Me.School> mine = new ArrayList<>();
        homes.forEach(home -> school(home).ifPresent(mine::add));
        return new Me(
                new Me.Identity(
                        account.id(),
                        account.login(),
                        mine.isEmpty() ? account.login() : mine.getFirst().personName(),
                        account.locale(),
                        account.mustChangePassword() && who.mustChangePassword(),
                        who.owesFactor()),
                mine,
                admin.map(district ->
                        new Me.District(district.district(), district.districtName(), words(Permission.ADMIN))));
    }

    private Optional<Me.School> school(HomeQueries.Home home) {
        Standing standing = home.standing();
        if (standing == null) {
            return Optional.empty();
        }
        return transactions.read(home.school(), () -> {
            Set<Permission> may = permissions(home.school(), standing);
            Person person = people.find(home.school(), standing.person()).orElseThrow();
            SchoolSettings settings = schools.settings(home.school());
            return may.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Me.School(
                            home.school(),
                            home.name(),
                            home.timeZone(),
                            person.id(),
                            person.name(),
                            standing.roles(),
                            words(may),
                            person.grade(),
                            person.photo(),
                            settings.languages().stream().sorted().toList(),
                            settings.phonesAllowed()));
        });
    }

    private Set<Permission> permissions(SchoolId school, Standing standing) {
        return standing.permissions(schools.settings(school));
    }

    /** The abilities as the API calls them, such as {@code take-passes}. Being there is none that a screen shows. */
    private static List<String> words(Collection<Permission> permissions) {
        return permissions.stream()
                .filter(permission -> permission != Permission.BE_HERE)
                .sorted()
                .map(permission -> permission.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
