package dev.corridor.rosters;

import dev.corridor.people.Credentials;
import dev.corridor.people.Credentials.Credential;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.rosters.store.Elsewhere;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Sheets that tell people how to sign in for the first time: a new one-time password for each who never has. Making a
 * sheet again replaces the passwords of the one before.
 */
@Component
public class CredentialSheets {

    /**
     * One person's line.
     *
     * @param className the class the sheet is for, else the homeroom or grade; {@code Staff} for staff
     */
    public record Line(PersonId person, String name, String login, String password, String className) {}

    private final People people;
    private final OnSheets everybody;
    private final Credentials credentials;
    private final Elsewhere elsewhere;

    CredentialSheets(People people, OnSheets everybody, Credentials credentials, Elsewhere elsewhere) {
        this.people = people;
        this.everybody = everybody;
        this.credentials = credentials;
        this.elsewhere = elsewhere;
    }

    /**
     * Makes a sheet, in the order of names. Only an admin of the district makes one for people of several schools, or
     * an admin of one school could become somebody in another.
     */
    public List<Line> make(Actor actor, Whom whom) {
        SchoolId school = actor.school();
        Map<PersonId, String> classes = everybody.of(school, whom);
        List<Person> asked = people.find(school, classes.keySet()).stream()
                .filter(person -> actor.is(Role.DISTRICT_ADMIN) || !elsewhere.has(person.account(), school))
                .toList();
        return lines(credentials.issue(actor, asked.stream().map(Person::id).toList()), asked, classes);
    }

    /** A sheet of everybody in a school, for whoever runs the server. */
    public List<Line> makeAll(SchoolId school) {
        List<Person> all = people.all(school);
        Map<PersonId, String> classes = new HashMap<>(everybody.of(school, new Whom.Staff()));
        classes.putAll(everybody.of(school, new Whom.Everyone()));
        return lines(credentials.issueAll(school, classes.keySet()), all, classes);
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
