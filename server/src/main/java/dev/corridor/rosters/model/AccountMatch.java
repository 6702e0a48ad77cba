package dev.corridor.rosters.model;

import dev.corridor.people.Account;
import dev.corridor.people.FoldedWords;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.shared.AccountId;
import dev.corridor.tables.TableProblem.Weight;
import dev.corridor.tables.TableProblems;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the account of each human of the roster: by source id, else by ID number, else by e-mail address, else by
 * username and family name. An account is one human's only.
 */
final class AccountMatch {

    private final Keys<KnownHuman> bySource = new Keys<>();
    private final Map<String, List<KnownHuman>> byNumber = new HashMap<>();
    private final Map<String, KnownHuman> byEmail = new HashMap<>();
    private final Map<String, KnownHuman> byUsername = new HashMap<>();
    private final TableProblems problems;

    AccountMatch(Known known, KnownHumans there, TableProblems problems) {
        this.problems = problems;
        known.accounts().forEach(account -> index(account, there.of(account.id())));
        for (Known.KnownSchool school : known.schools()) {
            school.people().forEach(person -> index(person, there.of(person.account())));
        }
    }

    private void index(Account account, KnownHuman there) {
        put(byEmail, account.email(), there);
        put(byUsername, account.username(), there);
        if (account.sourceId() != null) {
            bySource.put(account.sourceId(), there);
        }
    }

    private static void put(Map<String, KnownHuman> map, @Nullable String login, KnownHuman there) {
        if (login != null) {
            map.put(login.toLowerCase(Locale.ROOT), there);
        }
    }

    private void index(Person person, KnownHuman there) {
        if (person.sourceId() != null) {
            bySource.put(person.sourceId(), there);
        }
        if (person.number() != null) {
            byNumber.merge(Keys.strip(person.number()), List.of(there), AccountMatch::both);
        }
    }

    private static List<KnownHuman> both(List<KnownHuman> some, List<KnownHuman> more) {
        return some.containsAll(more)
                ? some
                : Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Tells each human the account there is, if any. First all that have a source id in common, then the others. */
    void match(Collection<Human> humans) {
        match(humans, this::bySource);
        match(humans, this::byNumber);
        match(humans, human -> byLogin(human, byEmail, PersonEntry::email, false));
        match(humans, human -> byLogin(human, byUsername, PersonEntry::username, true));
    }

    private void match(Collection<Human> humans, Function<Human, Optional<KnownHuman>> way) {
        for (Human human : humans) {
            if (human.account().isEmpty()) {
                Optional<KnownHuman> there = way.apply(human);
                if (there.isPresent()
                        && there.get().human().isEmpty()
                        && there.get().account().isPresent()) {
                    human.is(there.get());
                }
            }
        }
    }

    private Optional<KnownHuman> bySource(Human human) {
        for (String key : human.keys()) {
            Optional<KnownHuman> found = bySource.find(key);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<KnownHuman> byNumber(Human human) {
        String number = human.first(PersonEntry::number);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        List<KnownHuman> found = byNumber.getOrDefault(Keys.strip(number), List.of()).stream()
                .filter(there -> sameKind(human, there))
                .filter(there -> human.keys().isEmpty() || named(human, there))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** No student is taken for somebody of the staff, or the other way round, whatever they share. */
    private static boolean sameKind(Human human, KnownHuman there) {
        return there.student().orElse(human.student()) == human.student();
    }

    private static boolean named(Human human, KnownHuman there) {
        String name = FoldedWords.fold(human.lead().familyName());
        return there.places().stream()
                .flatMap(place -> place.person().stream())
                .anyMatch(person -> FoldedWords.fold(person.familyName()).equals(name));
    }

    private static Optional<KnownHuman> byLogin(
            Human human, Map<String, KnownHuman> logins, Function<PersonEntry, String> field, boolean byNameToo) {
        return Optional.ofNullable(logins.get(human.first(field).toLowerCase(Locale.ROOT)))
                .filter(there -> sameKind(human, there))
                .filter(there -> (!byNameToo && !anothers(human, there)) || named(human, there));
    }

    /** Whether it was somebody's who has left: an address may be given to another later. */
    private static boolean anothers(Human human, KnownHuman there) {
        return there.account()
                .filter(account -> account.state() == PersonState.LEFT && account.sourceId() != null)
                .filter(account -> !human.keys().isEmpty() && !human.keys().contains(account.sourceId()))
                .isPresent();
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
            @Nullable KnownHuman there = byEmail.get(email);
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
            } else if (there != null && !there.is(human.id())) {
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
        @Nullable KnownHuman there = byUsername.get(username.toLowerCase(Locale.ROOT));
        return there != null && !there.is(by);
    }
}
