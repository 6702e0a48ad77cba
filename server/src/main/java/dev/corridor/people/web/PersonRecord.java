package dev.corridor.people.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.corridor.people.Person;
import dev.corridor.people.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One person's record, for staff.
 *
 * @param preferredName replaces the given name on screens
 * @param login what the person signs in with; only for admins of people
 */
record PersonRecord(
        @JsonUnwrapped PersonCard card,
        @Nullable String preferredName,
        @Nullable String title,
        @Nullable String pronouns,
        @Nullable String homeroom,
        @Nullable String login) {

    static PersonRecord of(Person person, Standing standing, @Nullable String login) {
        return new PersonRecord(
                PersonCard.of(person, standing),
                person.preferredName(),
                person.title(),
                person.pronouns(),
                person.homeroom(),
                login);
    }
}
