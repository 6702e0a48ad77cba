package dev.corridor.photos;

import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.SchoolId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells whom an ID number, a username or an e-mail address names, in a school's transaction. */
@Component
class Owners {

    private final People people;
    private final Accounts accounts;

    Owners(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /** Everybody who has not left, by each way to name them; a name that several share has them all. */
    Map<String, Set<Person>> of(SchoolId school) {
        List<Person> here = people.all(school).stream()
                .filter(person -> person.state() != PersonState.LEFT)
                .toList();
        Map<AccountId, Account> logins = accounts
                .find(here.stream().map(Person::account).toList())
                .stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        Map<String, Set<Person>> owners = new HashMap<>();
        for (Person person : here) {
            Account account = logins.get(person.account());
            Stream.of(
                            Stream.ofNullable(person.number()),
                            Stream.ofNullable(account).flatMap(one -> Stream.ofNullable(one.username())),
                            Stream.ofNullable(account).flatMap(one -> Stream.ofNullable(one.email())))
                    .flatMap(Function.identity())
                    .forEach(name -> owners.computeIfAbsent(key(name), none -> new HashSet<>())
                            .add(person));
        }
        return owners;
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
