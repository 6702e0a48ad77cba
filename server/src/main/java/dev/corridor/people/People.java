package dev.corridor.people;

import dev.corridor.people.store.AccountStore;
import dev.corridor.people.store.PersonQueries;
import dev.corridor.people.store.PersonStore;
import dev.corridor.people.store.SearchQueries;
import dev.corridor.schools.BellSchedules;
import dev.corridor.schools.LockedHall;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The people of a school. Reads open a transaction of their own or join the caller's; changes are made under the lock
 * of the school's hall ({@link SchoolTransactions#configure}), so that every node reads names and roles anew.
 */
@Component
public class People {

    private final SchoolTransactions transactions;
    private final PersonQueries queries;
    private final SearchQueries searches;
    private final PersonStore store;
    private final AccountStore accounts;
    private final Schools schools;
    private final BellSchedules bells;
    private final SchoolClock clock;
    private final ApplicationEventPublisher events;

    public People(
            SchoolTransactions transactions,
            PersonQueries queries,
            SearchQueries searches,
            PersonStore store,
            AccountStore accounts,
            Schools schools,
            BellSchedules bells,
            SchoolClock clock,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.queries = queries;
        this.searches = searches;
        this.store = store;
        this.accounts = accounts;
        this.schools = schools;
        this.bells = bells;
        this.clock = clock;
        this.events = events;
    }

    /** Everybody, also those who left. */
    public List<Person> all(SchoolId school) {
        return transactions.read(school, () -> queries.all(school));
    }

    public Optional<Person> find(SchoolId school, PersonId id) {
        return find(school, Set.of(id)).stream().findFirst();
    }

    /** Those of these who are there, also those who left. */
    public List<Person> find(SchoolId school, Collection<PersonId> ids) {
        return transactions.read(school, () -> queries.byIds(school, ids));
    }

    /** Those with this ID number of the school; more than one if a roster gave it twice. */
    public List<PersonId> numbered(SchoolId school, String number) {
        return transactions.read(school, () -> queries.numbered(school, number));
    }

    /** In the order of names; one more than the search's limit if there are more. */
    public List<Person> search(SchoolId school, PeopleSearch search) {
        return transactions.read(school, () -> searches.search(school, search));
    }

    /** How many have a role and have not left. */
    public int count(SchoolId school, Role role) {
        return transactions.read(school, () -> queries.count(school, role));
    }

    public List<Membership> memberships(SchoolId school) {
        return transactions.read(school, () -> queries.memberships(school));
    }

    /** What these people are at this moment, read anew; nothing for those who are not of the school. */
    public List<Standing> standing(SchoolId school, Collection<PersonId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return transactions.read(school, () -> {
            Instant now = clock.now();
            return queries.standing(school, people, now, coveredPeriods(school, now));
        });
    }

    /** For many questions about what people of a school are at this moment. */
    public Standings standings(SchoolId school) {
        return new Standings(this, school);
    }

    /** What the staff of a school are at this moment. */
    public List<Standing> staff(SchoolId school) {
        return transactions.read(school, () -> {
            Instant now = clock.now();
            return queries.staff(school, now, coveredPeriods(school, now));
        });
    }

    /** What an account is in a school at this moment; empty without a person there. */
    public Optional<Standing> standing(SchoolId school, AccountId account) {
        return transactions
                .read(school, () -> {
                    Instant now = clock.now();
                    return queries.standingOf(school, account, now, coveredPeriods(school, now));
                })
                .stream()
                .findFirst();
    }

    private List<String> coveredPeriods(SchoolId school, Instant now) {
        return CoverHours.at(bells.day(school, LocalDate.ofInstant(now, schools.zone(school))), now);
    }

    /** Adds people and overwrites those who are there by id. Whoever is no longer active is signed out at once. */
    public void save(LockedHall hall, Collection<Person> people) {
        store.save(hall.school(), people);
        signOut(people.stream()
                .filter(person -> person.state() != PersonState.ACTIVE)
                .map(Person::account)
                .collect(Collectors.toSet()));
    }

    /** Changes states, such as to left or back to active. Whoever is no longer active is signed out at once. */
    public void changeState(LockedHall hall, Collection<PersonId> people, PersonState state) {
        store.state(hall.school(), people, state);
        if (state != PersonState.ACTIVE) {
            signOut(queries.byIds(hall.school(), people).stream()
                    .map(Person::account)
                    .collect(Collectors.toSet()));
        }
    }

    /**
     * Gives roles, or changes their areas. Open sign-ins of these accounts end, so that they begin with the new ones.
     * An account that a guardian made gets no other role with the password that they chose: its e-mail address may be
     * somebody else's.
     */
    public void grant(LockedHall hall, Collection<Membership> memberships) {
        store.grant(hall.school(), memberships);
        accounts.takeOver(accounts(memberships.stream()
                .filter(membership -> membership.role() != Role.GUARDIAN)
                .toList()));
        signOut(accounts(memberships));
    }

    /** Takes roles away. Open sign-ins of these accounts end at once. */
    public void revoke(LockedHall hall, Collection<Membership> memberships) {
        store.revoke(hall.school(), memberships);
        signOut(accounts(memberships));
    }

    /** Lets somebody do just this beyond the roles. If that is another thing than before, open sign-ins end. */
    public void allow(LockedHall hall, Person person, Set<StaffRight> rights) {
        if (store.allow(hall.school(), person.id(), rights)) {
            signOut(Set.of(person.account()));
        }
    }

    private void signOut(Set<AccountId> accounts) {
        if (!accounts.isEmpty()) {
            events.publishEvent(new StandingChanged(accounts));
        }
    }

    private static Set<AccountId> accounts(Collection<Membership> memberships) {
        return memberships.stream().map(Membership::account).collect(Collectors.toSet());
    }
}
