package dev.corridor.people.web;

import dev.corridor.audit.Audit;
import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.People;
import dev.corridor.people.PeopleSearch;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.people.PersonStates;
import dev.corridor.people.Standing;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Finding people, for staff. */
@RestController
@RequestMapping("/api/schools/{school}/people")
class PeopleController {

    /** A change of state. */
    record StateChange(PersonState state) {

        StateChange {
            if (state == null) {
                throw Problem.field("state", "missing", "A state is needed.");
            }
        }
    }

    private final People people;
    private final Accounts accounts;
    private final PersonStates states;
    private final SchoolTransactions transactions;
    private final Audit audit;

    PeopleController(
            People people, Accounts accounts, PersonStates states, SchoolTransactions transactions, Audit audit) {
        this.people = people;
        this.accounts = accounts;
        this.states = states;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Everybody who has not left and fits, by name. {@code role} is one of the roles of a school. */
    @GetMapping
    @Needs({Permission.WRITE_PASSES, Permission.SEE_HALLWAY, Permission.ADMIN_PEOPLE})
    Listing<PersonCard> search(
            Actor actor,
            @RequestParam Optional<String> role,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> grade,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam Optional<PersonId> after) {
        PeopleSearch search = new PeopleSearch(q, role.map(PeopleController::role), grade, limit, after);
        return transactions.read(actor.school(), () -> {
            List<Person> found = people.search(actor.school(), search);
            List<Person> page = found.subList(0, Math.min(limit, found.size()));
            String next = found.size() > limit ? page.getLast().id().toString() : null;
            return new Listing<>(cards(actor, page), next);
        });
    }

    /** One person's record; a look at a student's goes to the audit log. */
    @GetMapping("/{id}")
    @Needs({Permission.WRITE_PASSES, Permission.SEE_HALLWAY, Permission.ADMIN_PEOPLE})
    PersonRecord person(Actor actor, @PathVariable PersonId id) {
        return transactions.write(actor.school(), () -> {
            Person person = people.find(actor.school(), id).orElseThrow(() -> Problem.notFound("person"));
            Standing standing =
                    people.standing(actor.school(), person.account()).orElseThrow();
            if (standing.roles().contains(Role.STUDENT)) {
                audit.record(actor, "student-seen", id.value(), null, null);
            }
            boolean admin = actor.may(Permission.ADMIN_PEOPLE);
            Optional<Account> account = admin ? accounts.find(person.account()) : Optional.empty();
            return PersonRecord.of(person, standing, account.map(Account::login).orElse(null));
        });
    }

    @PutMapping("/{id}/state")
    @Needs(Permission.ADMIN_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeState(Actor actor, @PathVariable PersonId id, @RequestBody StateChange change) {
        states.change(actor, id, change.state());
    }

    private List<PersonCard> cards(Actor actor, List<Person> page) {
        List<PersonId> ids = page.stream().map(Person::id).toList();
        Map<PersonId, Standing> standing = people.standing(actor.school(), ids).stream()
                .collect(Collectors.toMap(Standing::person, Function.identity()));
        return page.stream()
                .map(person -> PersonCard.of(person, Objects.requireNonNull(standing.get(person.id()))))
                .toList();
    }

    private static Role role(String word) {
        try {
            return Role.of(word);
        } catch (IllegalArgumentException unknown) {
            throw Problem.field("role", "unknown", "There is no such role.");
        }
    }
}
