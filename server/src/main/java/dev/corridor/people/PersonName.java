package dev.corridor.people;

import dev.corridor.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What cards show of a person.
 *
 * @param name what screens call the person
 * @param rosterName the legal name, for print-outs and guardians
 * @param publicName what a shared screen shows: the legal first name with an initial
 * @param initials what a shared screen shows of whom nobody may name there
 */
public record PersonName(
        PersonId id,
        String name,
        String rosterName,
        String publicName,
        String initials,
        @Nullable String grade,
        @Nullable String photo) {

    public static PersonName of(Person person) {
        return new PersonName(
                person.id(),
                person.name(),
                (person.givenName() + " " + person.familyName()).strip(),
                publicName(person.givenName(), person.familyName()),
                initial(person.givenName()) + initial(person.familyName()),
                person.grade(),
                person.photo());
    }

    private static String publicName(String given, String family) {
        String first = given.isBlank() ? family : given;
        return given.isBlank() || family.isBlank() ? first.strip() : first.strip() + " " + initial(family) + ".";
    }

    private static String initial(String name) {
        String plain = name.strip();
        return plain.isEmpty() ? "" : plain.substring(0, plain.offsetByCodePoints(0, 1));
    }
}
