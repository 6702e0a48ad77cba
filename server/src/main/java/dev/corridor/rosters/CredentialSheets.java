package dev.corridor.rosters;

import dev.corridor.people.Credentials;
import dev.corridor.people.Credentials.Credential;
import dev.corridor.people.Membership;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.places.Section;
import dev.corridor.places.SectionId;
import dev.corridor.places.Timetable;
import dev.corridor.rosters.store.Elsewhere;
import dev.corridor.rules.Grades;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Sheets that tell people how to sign in for the first time: a new one-time password for each who never has. Making a
 * sheet again replaces the passwords of the one before.
 */
@Component
public class CredentialSheets {

    /** Whom a sheet is for. */
    public sealed interface Whom {

        /** The students of a class. */
        record OfSection(SectionId section) implements Whom {}

        /** The students of a grade. */
        record OfGrade(String grade) implements Whom {

            public OfGrade {
                grade = Grades.of(grade);
            }
        }

        /** Everybody but students. */
        record Staff() implements Whom {}
    }

    /**
     * One person's line.
     *
     * @param className the class the sheet is for, else the homeroom or grade; {@code Staff} for staff
     */
    public record Line(PersonId person, String name, String login, String password, String className) {}

    private final People people;
    private final Timetable timetable;
    private final Credentials credentials;
    private final Elsewhere elsewhere;
    private final SchoolClock clock;

    CredentialSheets(
            People people, Timetable timetable, Credentials credentials, Elsewhere elsewhere, SchoolClock clock) {
        this.people = people;
        this.timetable = timetable;
        this.credentials = credentials;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    /**
     * Makes a sheet, in the order of names. Only an admin of the district makes one for people of several schools, or
     * an admin of one school could become somebody in another.
     */
    public List<Line> make(Actor actor, Whom whom) {
        SchoolId school = actor.school();
        Map<PersonId, String> classes =
                switch (whom) {
                    case Whom.OfSection(SectionId section) -> ofSection(school, section);
                    case Whom.OfGrade(String grade) -> ofGrade(school, grade);
                    case Whom.Staff() -> ofStaff(school);
                };
        List<Person> asked = people.find(school, classes.keySet()).stream()
                .filter(person -> actor.is(Role.DISTRICT_ADMIN) || !elsewhere.has(person.account(), school))
                .toList();
        return lines(credentials.issue(actor, asked.stream().map(Person::id).toList()), asked, classes);
    }

    /** A sheet of everybody in a school, for whoever runs the server. */
    public List<Line> makeAll(SchoolId school) {
        List<Person> all = people.all(school);
        Set<AccountId> students = accounts(school, true);
        Map<PersonId, String> classes = new HashMap<>();
        all.forEach(
                person -> classes.put(person.id(), students.contains(person.account()) ? className(person) : "Staff"));
        return lines(credentials.issueAll(school, classes.keySet()), all, classes);
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

    private Map<PersonId, String> ofGrade(SchoolId school, String grade) {
        Set<AccountId> students = accounts(school, true);
        return people.all(school).stream()
                .filter(person -> person.state() == PersonState.ACTIVE && students.contains(person.account()))
                .filter(person -> grade.equals(person.grade()))
                .collect(Collectors.toMap(Person::id, CredentialSheets::className));
    }

    private Map<PersonId, String> ofStaff(SchoolId school) {
        Set<AccountId> staff = accounts(school, false);
        return people.all(school).stream()
                .filter(person -> staff.contains(person.account()))
                .collect(Collectors.toMap(Person::id, person -> "Staff"));
    }

    private Set<AccountId> accounts(SchoolId school, boolean students) {
        return people.memberships(school).stream()
                .filter(membership -> students == (membership.role() == Role.STUDENT))
                .filter(membership -> membership.role() != Role.GUARDIAN)
                .map(Membership::account)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String className(Person person) {
        if (person.homeroom() != null) {
            return person.homeroom();
        }
        return person.grade() == null ? "" : "Grade " + person.grade();
    }

    private static List<Line> lines(
            Collection<Credential> issued, Collection<Person> asked, Map<PersonId, String> classes) {
        Map<PersonId, Person> byId = asked.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return issued.stream()
                .sorted(Comparator.comparing(one -> person(byId, one).sortKey()))
                .map(one -> new Line(
                        one.person(),
                        person(byId, one).givenName() + " " + person(byId, one).familyName(),
                        one.login(),
                        one.password(),
                        classes.getOrDefault(one.person(), "")))
                .toList();
    }

    private static Person person(Map<PersonId, Person> byId, Credential credential) {
        return Objects.requireNonNull(byId.get(credential.person()));
    }
}
