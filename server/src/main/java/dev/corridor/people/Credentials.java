package dev.corridor.people;

import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    public Credentials(SchoolTransactions transactions, People people, Accounts accounts, Passwords passwords) {
        this.transactions = transactions;
        this.people = people;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /**
     * New one-time passwords for those of these people who have never signed in and may; sheets printed before no
     * longer work. Others are left out.
     */
    public List<Credential> issue(SchoolId school, Collection<PersonId> ids) {
        return transactions.write(school, () -> {
            List<Person> found = people.find(school, ids).stream()
                    .filter(person -> person.state() == PersonState.ACTIVE)
                    .toList();
            Map<AccountId, Account> waiting =
                    accounts.find(found.stream().map(Person::account).toList()).stream()
                            .filter(account -> account.signedInAt() == null && account.state() == PersonState.ACTIVE)
                            .collect(Collectors.toMap(Account::id, Function.identity()));
            Map<AccountId, String> hashes = new HashMap<>();
            List<Credential> issued = new ArrayList<>();
            for (Person person : found) {
                if (waiting.containsKey(person.account())) {
                    String login = Objects.requireNonNull(waiting.get(person.account())).login();
                    Passwords.OneTime oneTime = passwords.oneTime();
                    hashes.put(person.account(), oneTime.hash());
                    issued.add(new Credential(person.id(), login, oneTime.password()));
                }
            }
            accounts.setPasswords(hashes, true);
            return issued;
        });
    }
}
