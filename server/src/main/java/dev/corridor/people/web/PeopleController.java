package dev.corridor.people.web;

import dev.corridor.audit.Audit;
import dev.corridor.http.EntityTag;
import dev.corridor.people.Credentials;
import dev.corridor.people.People;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PeopleSearch;
import dev.corridor.people.Person;
import dev.corridor.people.PersonEdition;
import dev.corridor.people.PersonForm;
import dev.corridor.people.PersonForms;
import dev.corridor.people.PersonName;
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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Finding people, for staff; adding and changing them, for admins of people. */
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

    /** A person known by id. */
    record Named(PersonId id, String name) {}

    private static final int MOST_NAMES = 200;

    private final People people;
    private final PeopleNames names;
    private final PersonForms forms;
    private final PersonRecords records;
    private final Credentials credentials;
    private final PersonStates states;
    private final SchoolTransactions transactions;
    private final Audit audit;

    PeopleController(
            People people,
            PeopleNames names,
            PersonForms forms,
            PersonRecords records,
            Credentials credentials,
            PersonStates states,
            SchoolTransactions transactions,
            Audit audit) {
        this.people = people;
        this.names = names;
        this.forms = forms;
        this.records = records;
        this.credentials = credentials;
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
            @RequestParam Optional<String> state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam Optional<PersonId> after) {
        PeopleSearch search = new PeopleSearch(
                q, role.map(word -> role(actor, word)), grade, state.map(word -> state(actor, word)), limit, after);
        return transactions.read(actor.school(), () -> {
            List<Person> found = people.search(actor.school(), search);
            List<Person> page = found.subList(0, Math.min(limit, found.size()));
            String next = found.size() > limit ? page.getLast().id().toString() : null;
            return new Listing<>(cards(actor, page), next);
        });
    }

    /** The names of people known by id, those who left too; up to 200. No look at their records. */
    @GetMapping("/names")
    @Needs({Permission.WRITE_PASSES, Permission.SEE_HALLWAY, Permission.ADMIN_PEOPLE})
    Listing<Named> names(Actor actor, @RequestParam Set<PersonId> id) {
        if (id.size() > MOST_NAMES) {
            throw Problem.field("id", "too-many", "At most " + MOST_NAMES + " at once.");
        }
        Map<PersonId, PersonName> known = transactions.read(actor.school(), () -> names.of(actor.school()));
        return Listing.all(id.stream()
                .flatMap(one -> Optional.ofNullable(known.get(one)).stream())
                .map(name -> new Named(name.id(), name.name()))
                .toList());
    }

    /**
     * One person's record; a look at a student's goes to the audit log. Counsellors read students' as admins do; only
     * admins of people get a version.
     */
    @GetMapping("/{id}")
    @Needs({Permission.WRITE_PASSES, Permission.SEE_HALLWAY, Permission.ADMIN_PEOPLE})
    ResponseEntity<PersonRecord> person(Actor actor, @PathVariable PersonId id) {
        return transactions.write(actor.school(), () -> {
            PersonEdition edition = forms.edition(actor.school(), id);
            boolean student = edition.standing().roles().contains(Role.STUDENT);
            if (student) {
                audit.record(actor, "student-seen", id.value(), null, null);
            }
            if (actor.may(Permission.ADMIN_PEOPLE)) {
                return shown(actor, edition);
            }
            boolean whole = student && actor.may(Permission.COUNSEL);
            return ResponseEntity.ok(whole ? PersonRecords.forCounsellor(edition) : PersonRecord.of(edition));
        });
    }

    /** Adds somebody by hand, who gets a password with {@code one-time-password}. */
    @PostMapping
    @Needs(Permission.ADMIN_PEOPLE)
    ResponseEntity<PersonRecord> add(Actor actor, @RequestBody PersonForm form) {
        PersonEdition added = forms.add(actor, form);
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(EntityTag.of(added.version()))
                .body(records.forAdmin(actor, added));
    }

    /** Changes everything but the state. Whoever gets other roles or areas is signed out at once. */
    @PutMapping("/{id}")
    @Needs(Permission.ADMIN_PEOPLE)
    ResponseEntity<PersonRecord> change(
            Actor actor,
            @PathVariable PersonId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PersonForm form) {
        if (transactions
                .read(actor.school(), () -> people.find(actor.school(), id))
                .isEmpty()) {
            throw Problem.notFound("person");
        }
        PersonEdition changed =
                forms.change(actor, id, form, EntityTag.version(ifMatch)).orElseThrow(EntityTag::changed);
        return shown(actor, changed);
    }

    /** A new password, good for one sign-in; shown in this answer and never again. */
    @PostMapping("/{id}/one-time-password")
    @Needs(Permission.ADMIN_PEOPLE)
    Credentials.Credential resetPassword(Actor actor, @PathVariable PersonId id) {
        return credentials.reset(actor, id);
    }

    @PutMapping("/{id}/state")
    @Needs(Permission.ADMIN_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeState(Actor actor, @PathVariable PersonId id, @RequestBody StateChange change) {
        states.change(actor, id, change.state());
    }

    private ResponseEntity<PersonRecord> shown(Actor actor, PersonEdition edition) {
        return ResponseEntity.ok().eTag(EntityTag.of(edition.version())).body(records.forAdmin(actor, edition));
    }

    private List<PersonCard> cards(Actor actor, List<Person> page) {
        List<PersonId> ids = page.stream().map(Person::id).toList();
        Map<PersonId, Standing> standing = people.standing(actor.school(), ids).stream()
                .collect(Collectors.toMap(Standing::person, Function.identity()));
        return page.stream()
                .map(person -> PersonCard.of(person, Objects.requireNonNull(standing.get(person.id()))))
                .toList();
    }

    private static PersonState state(Actor actor, String word) {
        try {
            PersonState state = PersonState.of(word);
            boolean findsWhoLeft = actor.may(Permission.ADMIN_PEOPLE) || actor.may(Permission.COUNSEL);
            if (state == PersonState.LEFT && !findsWhoLeft) {
                throw Problem.field("state", "not-yours", "Only admins of people and counsellors find those who left.");
            }
            return state;
        } catch (IllegalArgumentException unknown) {
            throw Problem.field("state", "unknown", "There is no such state.");
        }
    }

    private static Role role(Actor actor, String word) {
        try {
            Role role = Role.of(word);
            if (role == Role.GUARDIAN && !actor.may(Permission.ADMIN_PEOPLE)) {
                throw Problem.field("role", "not-yours", "Only admins of people find guardians.");
            }
            return role;
        } catch (IllegalArgumentException unknown) {
            throw Problem.field("role", "unknown", "There is no such role.");
        }
    }
}
