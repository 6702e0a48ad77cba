package dev.corridor.people;

import dev.corridor.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What cards show of a person.
 *
 * @param name what screens call the person
 * @param rosterName the legal name, for print-outs and guardians
 */
public record PersonName(
        PersonId id, String name, String rosterName, @Nullable String grade, @Nullable String photo) {

    public static PersonName of(Person person) {
        return new PersonName(
                person.id(),
                person.name(),
                (person.givenName() + " " + person.familyName()).strip(),
                person.grade(),
                person.photo());
    }
}
