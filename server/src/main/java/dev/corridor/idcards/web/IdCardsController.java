package dev.corridor.idcards.web;

import dev.corridor.audit.Audit;
import dev.corridor.idcards.CardDesign;
import dev.corridor.idcards.CardDesigns;
import dev.corridor.people.Group;
import dev.corridor.people.Groups;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.people.Standing;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own ID card, and many to print. */
@RestController
class IdCardsController {

    /**
     * What a card shows; only what the school's design has on it.
     *
     * @param name one's own card says what screens say; a print-out has the roster's name
     * @param staff whether it is not a student's
     * @param number the school's ID number, which the code is of; there also where the design does not show it
     */
    record IdCard(
            PersonId id,
            String name,
            boolean staff,
            @Nullable String number,
            @Nullable String grade,
            @Nullable String homeroom,
            @Nullable String photo) {}

    /** One's own card. */
    record Own(String school, CardDesign design, IdCard card) {}

    /** Cards to print, by name. */
    record Sheet(String school, CardDesign design, List<IdCard> items) {}

    private static final int MOST = 5_000;

    private final CardDesigns designs;
    private final People people;
    private final Groups groups;
    private final Schools schools;
    private final SchoolTransactions transactions;
    private final Audit audit;

    IdCardsController(
            CardDesigns designs,
            People people,
            Groups groups,
            Schools schools,
            SchoolTransactions transactions,
            Audit audit) {
        this.designs = designs;
        this.people = people;
        this.groups = groups;
        this.schools = schools;
        this.transactions = transactions;
        this.audit = audit;
    }

    @Needs(Permission.BE_HERE)
    @GetMapping("/api/schools/{school}/my/id-card")
    Own own(Actor actor) {
        return transactions.read(actor.school(), () -> {
            Person self = people.find(actor.school(), actor.person()).orElseThrow(() -> Problem.notFound("person"));
            CardDesign design = designs.edition(actor.school()).design();
            return new Own(
                    schools.get(actor.school()).name(),
                    design,
                    card(self, self.name(), !actor.is(Role.STUDENT), design));
        });
    }

    /**
     * The cards of a grade, of a group, of the staff, or of all students; at most 5,000. It is kept in the audit log
     * that they were taken.
     */
    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping("/api/schools/{school}/id-cards")
    Sheet sheet(
            Actor actor,
            @RequestParam Optional<String> grade,
            @RequestParam Optional<GroupId> group,
            @RequestParam(defaultValue = "false") boolean staff) {
        return transactions.write(actor.school(), () -> {
            CardDesign design = designs.edition(actor.school()).design();
            Optional<Set<PersonId>> members = group.map(id -> members(actor, id));
            List<IdCard> cards = people(actor, staff).stream()
                    .filter(person -> grade.isEmpty() || grade.equals(Optional.ofNullable(person.grade())))
                    .filter(person -> members.isEmpty() || members.get().contains(person.id()))
                    .sorted(Comparator.comparing(Person::sortKey))
                    .limit(MOST)
                    .map(person -> card(person, rosterName(person), staff, design))
                    .toList();
            audit.record(
                    actor,
                    "id-cards-printed",
                    group.map(GroupId::value).orElse(null),
                    null,
                    Map.of("cards", cards.size()));
            return new Sheet(schools.get(actor.school()).name(), design, cards);
        });
    }

    private Set<PersonId> members(Actor actor, GroupId id) {
        return groups.of(actor.school()).stream()
                .filter(group -> group.id().equals(id))
                .map(Group::members)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("group"));
    }

    /** Students, or staff, who may use the school. */
    private List<Person> people(Actor actor, boolean staff) {
        List<Person> all = people.all(actor.school());
        Set<PersonId> wanted = people
                .standing(actor.school(), all.stream().map(Person::id).toList())
                .stream()
                .filter(one -> one.state().mayHavePasses())
                .filter(one -> staff ? one.staff() : one.roles().contains(Role.STUDENT))
                .map(Standing::person)
                .collect(Collectors.toSet());
        return all.stream().filter(person -> wanted.contains(person.id())).toList();
    }

    private static String rosterName(Person person) {
        return (person.givenName() + " " + person.familyName()).strip();
    }

    private static IdCard card(Person person, String name, boolean staff, CardDesign design) {
        Set<CardDesign.Field> shown = design.fields();
        return new IdCard(
                person.id(),
                name,
                staff,
                person.number(),
                shown.contains(CardDesign.Field.GRADE) ? person.grade() : null,
                shown.contains(CardDesign.Field.HOMEROOM) ? person.homeroom() : null,
                shown.contains(CardDesign.Field.PHOTO) ? person.photo() : null);
    }
}
