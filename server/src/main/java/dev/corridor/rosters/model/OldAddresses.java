package dev.corridor.rosters.model;

import dev.corridor.people.Account;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.shared.AccountId;
import dev.corridor.tables.TableProblem;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Says of addresses that somebody else has whether that one has left, so that an admin may free them. */
final class OldAddresses {

    private static final String TAKEN = "email-taken";
    private static final String EMAIL = "email";

    private final Known known;

    OldAddresses(Known known) {
        this.known = known;
    }

    /** The same problem, or a better one. */
    TableProblem told(TableProblem problem) {
        if (!problem.code().equals(TAKEN)) {
            return problem;
        }
        String email = Objects.requireNonNullElse(problem.values().get(EMAIL), "");
        return known.accounts().stream()
                .filter(account -> account.email() != null && account.email().equalsIgnoreCase(email))
                .filter(account -> account.state() == PersonState.LEFT && !account.breakGlass())
                .findFirst()
                .flatMap(this::name)
                .map(name -> left(problem, name))
                .orElse(problem);
    }

    private Optional<String> name(Account account) {
        AccountId id = account.id();
        return known.schools().stream()
                .flatMap(school -> school.people().stream())
                .filter(person -> person.account().equals(id))
                .findFirst()
                .map(OldAddresses::name);
    }

    private static String name(Person person) {
        return (person.givenName() + " " + person.familyName()).strip();
    }

    private static TableProblem left(TableProblem problem, String name) {
        Map<String, String> values = new HashMap<>(problem.values());
        values.put("name", name);
        String who = values.containsKey("who") ? "{who}: " : "";
        return TableProblem.of(
                problem.weight(),
                problem.file(),
                problem.row(),
                problem.column(),
                "email-of-left",
                who + "The e-mail address {email} is still that of {name}, who has left.",
                values);
    }
}
