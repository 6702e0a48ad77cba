package dev.corridor.rosters.model;

import dev.corridor.people.Account;
import dev.corridor.people.FoldedWords;
import dev.corridor.people.Membership;
import dev.corridor.people.Person;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Role;
import dev.corridor.tables.TableProblem.Weight;
import dev.corridor.tables.TableProblems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the account of each human of the roster: by source id, else by ID number, else by e-mail address, else by
 * username and family name. An account is one human's only.
 */
final class AccountMatch {

    private final Map<AccountId, Account> accounts = new HashMap<>();
    private final Keys<AccountId> bySource = new Keys<>();
    private final Map<String, List<Person>> byNumber = new HashMap<>();
    private final Map<String, AccountId> byEmail = new HashMap<>();
    private final Map<String, AccountId> byUsername = new HashMap<>();
    private final Map<AccountId, List<Person>> people = new HashMap<>();
    private final Map<AccountId, Boolean> students = new HashMap<>();
    private final Set<AccountId> claimed = new HashSet<>();
    private final TableProblems problems;

    AccountMatch(Known known, TableProblems problems) {
        this.problems = problems;
        known.accounts().forEach(this::index);
        for (Known.KnownSchool school : known.schools()) {
            school.people().forEach(this::index);
            school.memberships().forEach(this::index);
        }
    }

    private void index(Account account) {
        accounts.put(account.id(), account);
        put(byEmail, account.email(), account.id());
        put(byUsername, account.username(), account.id());
        if (account.sourceId() != null) {
            bySource.put(account.sourceId(), account.id());
        }
    }

    private static void put(Map<String, AccountId> map, @Nullable String login, AccountId account) {
        if (login != null) {
            map.put(login.toLowerCase(Locale.ROOT), account);
        }
    }

    private void index(Person person) {
        if (person.sourceId() != null) {
            bySource.put(person.sourceId(), person.account());
        }
        if (person.number() != null) {
            byNumber.computeIfAbsent(Keys.strip(person.number()), number -> new ArrayList<>(1))
                    .add(person);
        }
        people.computeIfAbsent(person.account(), account -> new ArrayList<>(1)).add(person);
    }

    private void index(Membership membership) {
        students.merge(membership.account(), membership.role() == Role.STUDENT, Boolean::logicalOr);
    }

    /** Tells each human the account there is, if any. First all that have a source id in common, then the others. */
    void match(Collection<Human> humans) {
        match(humans, this::bySource);
        match(humans, this::byNumber);
        match(humans, human -> byLogin(human, byEmail, PersonEntry::email, false));
        match(humans, human -> byLogin(human, byUsername, PersonEntry::username, true));
    }

    private void match(Collection<Human> humans, Function<Human, Optional<AccountId>> way) {
        for (Human human : humans) {
            if (human.account().isEmpty()) {
                way.apply(human)
                        .filter(id -> !claimed.contains(id))
                        .map(accounts::get)
                        .ifPresent(account -> {
                            claimed.add(account.id());
                            human.is(account);
                        });
            }
        }
    }

    private Optional<AccountId> bySource(Human human) {
        for (String key : human.keys()) {
            Optional<AccountId> found = bySource.find(key);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<AccountId> byNumber(Human human) {
        String number = human.first(PersonEntry::number);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        List<AccountId> found = byNumber.getOrDefault(Keys.strip(number), List.of()).stream()
                .filter(person -> students.getOrDefault(person.account(), human.student()) == human.student())
                .filter(person -> human.keys().isEmpty() || named(human, person.account()))
                .map(Person::account)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private boolean named(Human human, AccountId account) {
        String name = FoldedWords.fold(human.lead().familyName());
        return people.getOrDefault(account, List.of()).stream()
                .anyMatch(person -> FoldedWords.fold(person.familyName()).equals(name));
    }

    private Optional<AccountId> byLogin(
            Human human, Map<String, AccountId> logins, Function<PersonEntry, String> field, boolean byNameToo) {
        return Optional.ofNullable(logins.get(human.first(field).toLowerCase(Locale.ROOT)))
                .filter(account -> !byNameToo || named(human, account));
    }

    /** Notes every e-mail address that is another human's already, here or in the roster. */
    void checkEmails(Collection<Human> humans) {
        Map<String, Human> seen = new HashMap<>();
        for (Human human : humans) {
            String email = human.first(PersonEntry::email).toLowerCase(Locale.ROOT);
            if (email.isEmpty()) {
                continue;
            }
            @Nullable Human other = seen.putIfAbsent(email, human);
            @Nullable AccountId there = byEmail.get(email);
            if (other != null) {
                taken(
                        human,
                        "duplicate-email",
                        "The e-mail address {email} is also that of {name} in row {other}.",
                        Map.of(
                                "email",
                                email,
                                "name",
                                other.lead().name(),
                                "other",
                                String.valueOf(other.lead().origin().row())));
            } else if (there != null && !there.equals(human.id())) {
                taken(
                        human,
                        "email-taken",
                        "The e-mail address {email} belongs to somebody else here.",
                        Map.of("email", email));
            }
        }
    }

    private void taken(Human human, String code, String text, Map<String, String> values) {
        problems.add(Humans.about(Weight.ROW, human.lead(), "email", code, text, values));
    }

    /** Whether a username belongs to another account of the district. */
    boolean usernameTaken(String username, AccountId by) {
        @Nullable AccountId there = byUsername.get(username.toLowerCase(Locale.ROOT));
        return there != null && !there.equals(by);
    }
}
