package dev.corridor.people.web;

import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.people.Standing;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person in a list.
 *
 * @param name what screens call the person
 * @param state what holds in this school now
 * @param number the school's ID number
 */
record PersonCard(
        PersonId id,
        String name,
        String givenName,
        String familyName,
        Set<Role> roles,
        @Nullable String grade,
        PersonState state,
        @Nullable String number,
        @Nullable String photo) {

    static PersonCard of(Person person, Standing standing) {
        return new PersonCard(
                person.id(),
                person.name(),
                person.givenName(),
                person.familyName(),
                standing.roles(),
                person.grade(),
                standing.state(),
                person.number(),
                person.photo());
    }
}
