package dev.corridor.people;

import dev.corridor.audit.Audit;
import dev.corridor.schools.LockedHall;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** People as admins write them by hand. */
@Component
public class PersonForms {

    /** What an admin may do with somebody. */
    public enum Ability {
        RIGHTS,
        LOGIN,
        PASSWORD,
        STATE
    }

    private record Rights(List<Role> roles, List<AdminArea> areas, Set<StaffRight> rights) {

        static Rights of(PersonForm form) {
            return new Rights(form.roles(), form.areas(), form.given());
        }
    }

    private final SchoolTransactions transactions;
    private final Schools schools;
    private final People people;
    private final Accounts accounts;
    private final PersonRights rights;
    private final Precedence precedence;
    private final HandChanges handChanges;
    private final Audit audit;

    PersonForms(
            SchoolTransactions transactions,
            Schools schools,
            People people,
            Accounts accounts,
            PersonRights rights,
            Precedence precedence,
            HandChanges handChanges,
            Audit audit) {
        this.transactions = transactions;
        this.schools = schools;
        this.people = people;
        this.accounts = accounts;
        this.rights = rights;
        this.precedence = precedence;
        this.handChanges = handChanges;
        this.audit = audit;
    }

    /**
     * Somebody as the form shows them.
     *
     * @throws Problem NOT_FOUND
     */
    public PersonEdition edition(SchoolId school, PersonId id) {
        return transactions.read(school, () -> {
            Person person = people.find(school, id).orElseThrow(() -> Problem.notFound("person"));
            return new PersonEdition(
                    person,
                    accounts.find(person.account()).orElseThrow(),
                    people.standing(school, person.account()).orElseThrow());
        });
    }

    /** What an admin of people may do with somebody. */
    public Set<Ability> abilities(Actor actor, PersonEdition of) {
        return transactions.read(
                actor.school(),
                () -> Set.copyOf(Arrays.stream(Ability.values())
                        .filter(ability -> may(actor, ability, of))
                        .toList()));
    }

    /**
     * Adds somebody. Whoever has an account in the district already keeps it, with its password: one human has one.
     *
     * @throws Problem BAD_INPUT also for an e-mail address or username that somebody else has
     */
    public PersonEdition add(Actor actor, PersonForm form) {
        mustHaveRole(form);
        return unlessTaken(() -> transactions.configure(actor.school(), "people", hall -> {
            AccountId account = known(actor, form).orElseGet(() -> fresh(actor, form));
            Person person = form.person(new PersonId(Ids.next()), account);
            people.save(hall, List.of(person));
            rights.change(actor, hall, person, form);
            PersonEdition added = edition(actor.school(), person.id());
            audit.record(actor, "person-created", person.id().value(), null, PersonForm.of(added));
            return added;
        }));
    }

    /**
     * Changes somebody.
     *
     * @param version the one that was read
     * @return empty if somebody else changed it meanwhile; then nothing was done
     * @throws Problem NOT_FOUND; NOT_ALLOWED for the login or rights of somebody above the actor; BAD_INPUT
     */
    public Optional<PersonEdition> change(Actor actor, PersonId id, PersonForm form, long version) {
        return unlessTaken(() -> transactions.configure(actor.school(), "people", hall -> {
            PersonEdition before = edition(actor.school(), id);
            if (before.version() != version) {
                return Optional.empty();
            }
            changeLogin(actor, before, form);
            people.save(hall, List.of(form.person(before.person())));
            changeRights(actor, hall, before, form);
            PersonEdition after = edition(actor.school(), id);
            handChanges.note(actor, hall, before, after);
            record(actor, before, after);
            return Optional.of(after);
        }));
    }

    private void changeLogin(Actor actor, PersonEdition before, PersonForm form) {
        Account changed = form.account(before.account());
        if (!changed.equals(before.account())) {
            mustBeAbleTo(actor, Ability.LOGIN, before);
            accounts.change(List.of(changed));
        }
    }

    private void changeRights(Actor actor, LockedHall hall, PersonEdition before, PersonForm form) {
        if (!before.standing().roles().contains(Role.DISTRICT_ADMIN)) {
            mustHaveRole(form);
        }
        if (!Rights.of(form).equals(Rights.of(PersonForm.of(before)))) {
            mustBeAbleTo(actor, Ability.RIGHTS, before);
            rights.change(actor, hall, before.person(), form);
        }
    }

    private void record(Actor actor, PersonEdition before, PersonEdition after) {
        PersonForm old = PersonForm.of(before);
        PersonForm now = PersonForm.of(after);
        boolean sameRights = Rights.of(old).equals(Rights.of(now));
        if (!sameRights) {
            audit.record(actor, "roles-changed", before.person().id().value(), Rights.of(old), Rights.of(now));
        }
        if (!before.person().equals(after.person()) || !before.account().equals(after.account())) {
            audit.record(actor, "person-changed", before.person().id().value(), old, now);
        }
    }

    private Optional<AccountId> known(Actor actor, PersonForm form) {
        Optional<Account> known = Optional.ofNullable(form.email())
                .flatMap(email ->
                        accounts.findByEmail(schools.get(actor.school()).district(), email));
        known.ifPresent(account -> {
            boolean here = people.standing(actor.school(), account.id()).isPresent();
            if (here || account.state() != PersonState.ACTIVE) {
                throw Problem.field("email", "taken", "Somebody else has this e-mail address.");
            }
            if (form.username() != null && !Objects.equals(form.username(), account.username())) {
                throw Problem.field("username", "known", "Leave this empty: this e-mail address has an account.");
            }
        });
        return known.map(Account::id);
    }

    private AccountId fresh(Actor actor, PersonForm form) {
        AccountId id = new AccountId(Ids.next());
        accounts.add(List.of(form.account(id, schools.get(actor.school()).district())));
        return id;
    }

    private boolean may(Actor actor, Ability ability, PersonEdition of) {
        return switch (ability) {
            case RIGHTS -> precedence.mayChangeRights(actor, of);
            case LOGIN -> precedence.mayChangeLogin(actor, of);
            case PASSWORD -> precedence.mayResetPassword(actor, of);
            case STATE -> precedence.mayChangeState(actor, of);
        };
    }

    private void mustBeAbleTo(Actor actor, Ability ability, PersonEdition of) {
        if (!may(actor, ability, of)) {
            throw new Problem(Problem.Kind.NOT_ALLOWED, "Your account may not change this of that one.");
        }
    }

    private static void mustHaveRole(PersonForm form) {
        if (form.roles().isEmpty()) {
            throw Problem.field("roles", "missing", "Choose at least one role.");
        }
    }

    /** Whoever writes the same login at the same time is found out by the database alone. */
    private static <T> T unlessTaken(Supplier<T> work) {
        try {
            return work.get();
        } catch (DuplicateKeyException taken) {
            boolean email = String.valueOf(taken.getMessage()).contains("account_email");
            throw email
                    ? Problem.field("email", "taken", "Somebody else has this e-mail address.")
                    : Problem.field("username", "taken", "Somebody else has this username.");
        }
    }
}
