package dev.corridor.rosters;

import dev.corridor.people.Membership;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.places.Section;
import dev.corridor.places.SectionId;
import dev.corridor.places.Timetable;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds those whom a sheet is for, each with the class that it stands under: the class itself, homeroom or grade. */
@Component
class OnSheets {

    private final People people;
    private final Timetable timetable;
    private final SchoolClock clock;

    OnSheets(People people, Timetable timetable, SchoolClock clock) {
        this.people = people;
        this.timetable = timetable;
        this.clock = clock;
    }

    /**
     * @throws Problem NOT_FOUND for a class or somebody chosen who is not there; {@code Staff} is the class of staff
     */
    Map<PersonId, String> of(SchoolId school, Whom whom) {
        return switch (whom) {
            case Whom.OfSection(SectionId section) -> ofSection(school, section);
            case Whom.OfGrade(String grade) -> named(students(school).filter(person -> grade.equals(person.grade())));
            case Whom.Everyone() -> named(students(school));
            case Whom.Chosen(Set<PersonId> ids) -> chosen(school, ids);
            case Whom.Staff() -> with(school, false).collect(Collectors.toMap(Person::id, person -> "Staff"));
        };
    }

    private Map<PersonId, String> ofSection(SchoolId school, SectionId section) {
        String name = timetable.sections(school, clock.now()).stream()
                .filter(one -> one.id().equals(section))
                .map(Section::name)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("class"));
        return timetable.classList(school, section, clock.now()).stream()
                .collect(Collectors.toMap(Function.identity(), person -> name));
    }

    private Map<PersonId, String> chosen(SchoolId school, Set<PersonId> ids) {
        Map<PersonId, String> found = named(students(school).filter(person -> ids.contains(person.id())));
        if (found.size() < ids.size()) {
            throw Problem.notFound("student");
        }
        return found;
    }

    private Stream<Person> students(SchoolId school) {
        return with(school, true);
    }

    private Stream<Person> with(SchoolId school, boolean students) {
        Set<AccountId> accounts = people.memberships(school).stream()
                .filter(membership -> students == (membership.role() == Role.STUDENT))
                .filter(membership -> membership.role() != Role.GUARDIAN)
                .map(Membership::account)
                .collect(Collectors.toCollection(HashSet::new));
        return people.all(school).stream().filter(person -> accounts.contains(person.account()));
    }

    private static Map<PersonId, String> named(Stream<Person> students) {
        return students.collect(Collectors.toMap(Person::id, OnSheets::className));
    }

    private static String className(Person person) {
        if (person.homeroom() != null) {
            return person.homeroom();
        }
        return person.grade() == null ? "" : "Grade " + person.grade();
    }
}
