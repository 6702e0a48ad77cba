package dev.corridor.people;

import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the students of a pasted list or a CSV: by ID number, e-mail address, username or name. */
@Component
public class GroupLines {

    /**
     * What one line names.
     *
     * @param line as it was pasted
     * @param students nobody where it is unknown, several where it is not clear whom it means
     */
    public record Line(String line, List<Person> students) {

        public Line {
            students = List.copyOf(students);
        }
    }

    private static final Pattern CELLS = Pattern.compile("[,;\\t]");
    private static final Pattern QUOTES = Pattern.compile("^\"|\"$");

    private final SchoolTransactions transactions;
    private final People people;
    private final Accounts accounts;

    public GroupLines(SchoolTransactions transactions, People people, Accounts accounts) {
        this.transactions = transactions;
        this.people = people;
        this.accounts = accounts;
    }

    /** Each line that says anything, in order; only students who have not left are found. */
    public List<Line> find(SchoolId school, List<String> lines) {
        Map<String, Set<Person>> known = transactions.read(school, () -> known(school));
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Line(line, named(line, known)))
                .toList();
    }

    /** The whole line first, since names have commas too; then the first cell that means anybody. */
    private static List<Person> named(String line, Map<String, Set<Person>> known) {
        return Stream.concat(Stream.of(line), CELLS.splitAsStream(line))
                .map(cell -> QUOTES.matcher(cell.strip()).replaceAll("").strip())
                .flatMap(cell -> Stream.of(login(cell), name(cell)))
                .filter(known::containsKey)
                .findFirst()
                .map(key -> List.copyOf(known.getOrDefault(key, Set.of())))
                .orElse(List.of());
    }

    private Map<String, Set<Person>> known(SchoolId school) {
        Set<AccountId> students = people.memberships(school).stream()
                .filter(membership -> membership.role() == Role.STUDENT)
                .map(Membership::account)
                .collect(Collectors.toSet());
        Map<AccountId, Account> logins =
                accounts.find(students).stream().collect(Collectors.toMap(Account::id, Function.identity()));
        Map<String, Set<Person>> known = new HashMap<>();
        for (Person person : people.all(school)) {
            Account account = logins.get(person.account());
            if (account != null && person.state() != PersonState.LEFT) {
                keys(person, account)
                        .forEach(key -> known.computeIfAbsent(key, fresh -> new TreeSet<>(GroupLines::byId))
                                .add(person));
            }
        }
        return known;
    }

    private static Set<String> keys(Person person, Account account) {
        Set<String> keys = new HashSet<>();
        for (String login : Arrays.asList(person.number(), account.email(), account.username())) {
            if (login != null && !login.isBlank()) {
                keys.add(login(login));
            }
        }
        for (String given : Arrays.asList(person.givenName(), person.preferredName())) {
            if (given != null && !given.isBlank()) {
                keys.add(name(given + " " + person.familyName()));
            }
        }
        keys.remove(name("")); // of whoever is called by signs alone: every empty cell would mean them
        return keys;
    }

    private static String login(String text) {
        return "login " + text.toLowerCase(Locale.ROOT);
    }

    /** The words of a name in any order: "Alvarez, Ana" is "Ana Álvarez". */
    private static String name(String text) {
        return "name " + String.join(" ", new TreeSet<>(FoldedWords.typed(text)));
    }

    private static int byId(Person one, Person other) {
        return compare(one.id(), other.id());
    }

    private static int compare(PersonId one, PersonId other) {
        return one.value().compareTo(other.value());
    }
}
