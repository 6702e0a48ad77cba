package dev.corridor.guardians;

import dev.corridor.guardians.store.GuardianStore;
import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.Membership;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.people.Standing;
import dev.corridor.schools.LockedHall;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolClock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes accounts guardians in a school. Nobody comes back by it to anything else that they were there. */
@Component
class GuardianPeople {

    private final SchoolTransactions transactions;
    private final Schools schools;
    private final Accounts accounts;
    private final People people;
    private final GuardianStore store;
    private final SchoolClock clock;

    GuardianPeople(
            SchoolTransactions transactions,
            Schools schools,
            Accounts accounts,
            People people,
            GuardianStore store,
            SchoolClock clock) {
        this.transactions = transactions;
        this.schools = schools;
        this.accounts = accounts;
        this.people = people;
        this.store = store;
        this.clock = clock;
    }

    /**
     * The person of an account in a school, a guardian from now on if they were none.
     *
     * @throws Problem BAD_INPUT for a student, for an account of another district, and for one that is closed here
     */
    PersonId guardian(LockedHall hall, AccountId id, Optional<Ties.Names> called) {
        Account account = accounts.find(id).orElseThrow();
        if (!account.district().equals(schools.get(hall.school()).district())) {
            throw Problem.field(
                    "email", "other-district", "This account is of another district. Use another e-mail address here.");
        }
        Optional<Standing> there = people.standing(hall.school(), id);
        PersonId person = there.map(Standing::person).orElseGet(() -> add(hall, account, called));
        there.ifPresent(standing -> mustBeOpen(hall, account, standing));
        if (there.isEmpty() || !there.get().roles().contains(Role.GUARDIAN)) {
            store.untieAll(hall.school(), person, person, clock.now());
            people.grant(hall, List.of(Membership.of(id, Role.GUARDIAN, Membership.Source.HAND)));
        }
        return person;
    }

    /** Who was a guardian alone, or nothing, and has left comes back. */
    private void mustBeOpen(LockedHall hall, Account account, Standing there) {
        if (there.roles().contains(Role.STUDENT)) {
            throw Problem.field("code", "student", "Students are nobody's guardians. Sign in as somebody else.");
        }
        if (there.state() == PersonState.ACTIVE) {
            return;
        }
        boolean nothingElse = Set.of(Role.GUARDIAN).containsAll(there.roles());
        if (account.state() != PersonState.ACTIVE || there.state() != PersonState.LEFT || !nothingElse) {
            throw Problem.field(
                    "email", "account-closed", "This account cannot be used at the moment. Ask your school.");
        }
        people.changeState(hall, Set.of(there.person()), PersonState.ACTIVE);
    }

    private PersonId add(LockedHall hall, Account account, Optional<Ties.Names> called) {
        Ties.Names names =
                called.or(() -> elsewhere(account.id())).orElseGet(() -> new Ties.Names(account.login(), ""));
        Person person = Person.named(new PersonId(Ids.next()), account.id(), names.given(), names.family());
        people.save(hall, List.of(person));
        return person.id();
    }

    private Optional<Ties.Names> elsewhere(AccountId account) {
        return transactions
                .acrossSchoolsOf(account, () -> store.nameOf(account))
                .map(name -> new Ties.Names(name.given(), name.family()));
    }
}
