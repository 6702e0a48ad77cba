package dev.corridor.rosters.model;

import dev.corridor.people.Account;
import dev.corridor.people.FoldedWords;
import dev.corridor.people.Person;
import dev.corridor.rosters.model.Known.KnownSchool;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Role;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.TableProblem.Weight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows with the source id of somebody whom only other connections tell, and that mean somebody else: two systems
 * may both count from 1. One of the two would silently become the other.
 */
final class SameIds {

    /**
     * Somebody whom others tell.
     *
     * @param student empty for somebody without a role, such as whoever left
     */
    private record Other(Person person, @Nullable Account account, Optional<Boolean> student) {}

    private final Keys<Other> others = new Keys<>();

    SameIds(Known known) {
        if (known.schools().stream().allMatch(school -> school.toldByOthers().isEmpty())) {
            return;
        }
        Map<AccountId, Account> accounts = new HashMap<>();
        known.accounts().forEach(account -> accounts.put(account.id(), account));
        for (KnownSchool school : known.schools()) {
            Map<AccountId, Boolean> students = new HashMap<>();
            school.memberships()
                    .forEach(role -> students.merge(role.account(), role.role() == Role.STUDENT, Boolean::logicalOr));
            school.people().stream()
                    .filter(person -> school.toldByOthers().contains(person.id()) && person.sourceId() != null)
                    .forEach(person -> others.put(
                            String.valueOf(person.sourceId()),
                            new Other(
                                    person,
                                    accounts.get(person.account()),
                                    Optional.ofNullable(students.get(person.account())))));
        }
    }

    /** The rows, each with the reason. */
    List<TableProblem> of(Collection<PersonEntry> entries) {
        List<TableProblem> found = new ArrayList<>();
        if (others.values().isEmpty()) {
            return found;
        }
        for (PersonEntry entry : entries) {
            others.find(entry.key())
                    .filter(other -> !same(entry, other))
                    .ifPresent(other -> found.add(problem(entry, other.person())));
        }
        return found;
    }

    private static boolean same(PersonEntry entry, Other other) {
        if (other.student().orElse(entry.role().student()) != entry.role().student()) {
            return false;
        }
        Person person = other.person();
        boolean named =
                folded(entry.givenName(), entry.familyName()).equals(folded(person.givenName(), person.familyName()))
                        || (!entry.preferredName().isEmpty()
                                && folded(entry.preferredName(), entry.familyName())
                                        .equals(folded(person.givenName(), person.familyName())));
        return named || numbered(entry, person) || signsInAs(entry, other.account());
    }

    private static String folded(String given, String family) {
        return FoldedWords.fold(given + " " + family);
    }

    /** A number says nothing where it is the id once more. */
    private static boolean numbered(PersonEntry entry, Person person) {
        String number = Keys.strip(entry.number());
        return person.number() != null
                && !number.isEmpty()
                && number.equals(Keys.strip(person.number()))
                && !number.equals(Keys.strip(entry.key()));
    }

    private static boolean signsInAs(PersonEntry entry, @Nullable Account account) {
        return account != null
                && ((!entry.email().isEmpty() && entry.email().equalsIgnoreCase(account.email()))
                        || (!entry.username().isEmpty() && entry.username().equalsIgnoreCase(account.username())));
    }

    private static TableProblem problem(PersonEntry entry, Person other) {
        return Humans.about(
                Weight.ROW,
                entry,
                "sourcedId",
                "id-of-another",
                "The id {id} is that of {name} here, whom another connection tells.",
                Map.of("id", entry.key(), "name", (other.givenName() + " " + other.familyName()).strip()));
    }
}
