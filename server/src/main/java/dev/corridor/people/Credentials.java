package dev.corridor.people;

import dev.corridor.audit.Audit;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Hands out first passwords. */
@Component
public class Credentials {

    /**
     * What somebody signs in with for the first time.
     *
     * @param password good for one sign-in, which asks for another one; shown here and never again
     */
    public record Credential(PersonId person, String login, String password) {}

    private final SchoolTransactions transactions;
    private final People people;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Schools schools;
    private final PersonForms forms;
    private final Audit audit;

    public Credentials(
            SchoolTransactions transactions,
            People people,
            Accounts accounts,
            Passwords passwords,
            Schools schools,
            PersonForms forms,
            Audit audit) {
        this.transactions = transactions;
        this.people = people;
        this.accounts = accounts;
        this.passwords = passwords;
        this.schools = schools;
        this.forms = forms;
        this.audit = audit;
    }

    /**
     * New one-time passwords for those of these people who may sign in and have not chosen a password of their own;
     * sheets printed before no longer work. Others are left out, and so are the district's admins unless one of them
     * asks, or an admin of one school could become one of the district.
     */
    public List<Credential> issue(Actor actor, Collection<PersonId> ids) {
        return transactions.write(actor.school(), () -> {
            Set<AccountId> spared = actor.is(Role.DISTRICT_ADMIN)
                    ? Set.of()
                    : Set.copyOf(
                            accounts.districtAdmins(schools.get(actor.school()).district()));
            List<Person> allowed = people.find(actor.school(), ids).stream()
                    .filter(person -> !spared.contains(person.account()))
                    .toList();
            List<Credential> issued = issue(allowed);
            audit.record(
                    actor,
                    "credentials-issued",
                    null,
                    null,
                    issued.stream().map(Credential::person).toList());
            return issued;
        });
    }

    /**
     * A new one-time password for somebody who has lost theirs. The one before opens nothing any more, and whoever is
     * signed in with it is signed out.
     *
     * @throws Problem NOT_FOUND; NOT_ALLOWED for oneself, for who may not sign in, and for somebody above the actor
     */
    public Credential reset(Actor actor, PersonId id) {
        return transactions.write(actor.school(), () -> {
            PersonEdition of = forms.edition(actor.school(), id);
            if (!forms.abilities(actor, of).contains(PersonForms.Ability.PASSWORD)) {
                throw new Problem(Problem.Kind.NOT_ALLOWED, "Your account may not reset the password of this one.");
            }
            Passwords.OneTime oneTime = passwords.oneTime();
            accounts.resetPassword(of.account().id(), oneTime.hash());
            audit.record(actor, "password-reset", id.value(), null, null);
            return new Credential(id, of.account().login(), oneTime.password());
        });
    }

    /** The same for whoever runs the server. */
    public List<Credential> issueAll(SchoolId school, Collection<PersonId> ids) {
        return transactions.write(school, () -> issue(people.find(school, ids)));
    }

    private List<Credential> issue(List<Person> found) {
        Map<AccountId, Account> waiting = accounts
                .find(found.stream().map(Person::account).toList())
                .stream()
                .filter(Account::awaitsOwner)
                .collect(Collectors.toMap(Account::id, Function.identity()));
        Map<AccountId, String> hashes = new HashMap<>();
        List<Credential> issued = new ArrayList<>();
        for (Person person : found) {
            Account account = waiting.get(person.account());
            if (account != null && person.state() == PersonState.ACTIVE) {
                Passwords.OneTime oneTime = passwords.oneTime();
                hashes.put(account.id(), oneTime.hash());
                issued.add(new Credential(person.id(), account.login(), oneTime.password()));
            }
        }
        accounts.setPasswords(hashes, true);
        return issued;
    }
}
