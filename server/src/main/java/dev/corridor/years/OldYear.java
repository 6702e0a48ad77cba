package dev.corridor.years;

import dev.corridor.limits.Limits;
import dev.corridor.people.Groups;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.people.Standing;
import dev.corridor.rules.Grades;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the old year leaves: students by grade, groups, encounter groups and limits. Read in a school's transaction. */
@Component
class OldYear {

    private final People people;
    private final Groups groups;
    private final Limits limits;

    OldYear(People people, Groups groups, Limits limits) {
        this.people = people;
        this.groups = groups;
        this.limits = limits;
    }

    /** Everybody who is a student here and has not left. */
    List<Person> students(SchoolId school) {
        List<Person> everybody = people.all(school);
        Set<PersonId> students = people
                .standing(school, everybody.stream().map(Person::id).toList())
                .stream()
                .filter(standing -> standing.roles().contains(Role.STUDENT))
                .filter(standing -> standing.state() != PersonState.LEFT)
                .map(Standing::person)
                .collect(Collectors.toSet());
        return everybody.stream()
                .filter(person -> students.contains(person.id()))
                .toList();
    }

    /** How many students each grade has, in the order of grades. */
    Map<String, Long> grades(List<Person> students) {
        return students.stream()
                .map(Person::grade)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(
                        Function.identity(), () -> new TreeMap<>(Grades.ORDER), Collectors.counting()));
    }

    OldThings things(Actor actor) {
        boolean safety = actor.may(Permission.ADMIN_LIMITS);
        return new OldThings(
                groups.of(actor.school()),
                safety ? limits.encounterGroups(actor.school()) : List.of(),
                safety ? limits.passLimits(actor.school()) : List.of());
    }
}
