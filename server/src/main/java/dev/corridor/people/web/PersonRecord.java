package dev.corridor.people.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.corridor.people.Account;
import dev.corridor.people.AdminArea;
import dev.corridor.people.Person;
import dev.corridor.people.PersonEdition;
import dev.corridor.people.PersonForms;
import dev.corridor.people.StaffRight;
import dev.corridor.shared.OneOf;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person's record, for staff.
 *
 * @param preferredName replaces the given name on screens
 * @param admin what only admins of people see, and of students counsellors
 */
record PersonRecord(
        @JsonUnwrapped PersonCard card,
        @Nullable String preferredName,
        @Nullable String title,
        @Nullable String pronouns,
        @Nullable String homeroom,
        @Nullable Admin admin) {

    /**
     * What only admins of people see, and of students counsellors.
     *
     * @param areas what an admin may administer
     * @param rights what somebody of the staff may do besides
     * @param signedInAt when last signed in; missing for never
     * @param mustChangePassword whether the password is one for a first sign-in
     * @param abilities any of {@code rights}, {@code login}, {@code password}, {@code state}
     * @param roster where fields come from; missing for who came with no roster, and for counsellors
     */
    record Admin(
            @Nullable String email,
            @Nullable String username,
            List<AdminArea> areas,
            List<StaffRight> rights,
            @Nullable Instant signedInAt,
            boolean mustChangePassword,
            @OneOf(of = PersonForms.Ability.class) List<String> abilities,
            @Nullable FromRoster roster) {}

    static PersonRecord of(PersonEdition edition) {
        return of(edition, null);
    }

    static PersonRecord forAdmins(
            PersonEdition edition, Set<PersonForms.Ability> abilities, @Nullable FromRoster roster) {
        Account account = edition.account();
        return of(
                edition,
                new Admin(
                        account.email(),
                        account.username(),
                        edition.standing().areas().stream().sorted().toList(),
                        edition.standing().rights().stream().sorted().toList(),
                        account.signedInAt(),
                        account.mustChangePassword(),
                        abilities.stream()
                                .sorted()
                                .map(ability -> ability.name().toLowerCase(Locale.ROOT))
                                .toList(),
                        roster));
    }

    private static PersonRecord of(PersonEdition edition, @Nullable Admin admin) {
        Person person = edition.person();
        return new PersonRecord(
                PersonCard.of(person, edition.standing()),
                person.preferredName(),
                person.title(),
                person.pronouns(),
                person.homeroom(),
                admin);
    }
}
