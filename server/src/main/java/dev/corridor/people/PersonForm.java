package dev.corridor.people;

import dev.corridor.rules.Grades;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an admin of people writes about somebody: all that may be set by hand, as a whole. What is blank is nothing.
 *
 * @param email for signing in; a person has this or a username
 * @param roles what the person is in this school; never district admin, which is no matter of one school
 * @param areas what an admin may administer; for admins only, and one at least
 * @param rights what somebody of the staff may do besides; none if left out
 */
public record PersonForm(
        String givenName,
        String familyName,
        @Nullable String preferredName,
        @Nullable String title,
        @Nullable String pronouns,
        @Nullable String number,
        @Nullable String grade,
        @Nullable String homeroom,
        @Nullable String email,
        @Nullable String username,
        List<Role> roles,
        List<AdminArea> areas,
        @Nullable List<StaffRight> rights) {

    public PersonForm {
        if (givenName == null || familyName == null || roles == null || areas == null) {
            throw Problem.field("givenName", "missing", "Names, roles and areas are needed, if only as \"\" and [].");
        }
        givenName = givenName.strip();
        familyName = familyName.strip();
        preferredName = given(preferredName);
        title = given(title);
        pronouns = given(pronouns);
        number = given(number);
        grade = grade(grade);
        homeroom = given(homeroom);
        email = given(email);
        username = given(username);
        roles = roles.stream().distinct().sorted().toList();
        areas = areas.stream().distinct().sorted().toList();
        rights =
                rights == null ? List.of() : rights.stream().distinct().sorted().toList();
        checkRoles(roles, areas);
        checkRights(roles, rights);
    }

    /** Those named, or none. */
    Set<StaffRight> given() {
        return Set.copyOf(Objects.requireNonNullElse(rights, List.of()));
    }

    /** What is there now, as the form shows it. */
    static PersonForm of(PersonEdition edition) {
        Person person = edition.person();
        return new PersonForm(
                person.givenName(),
                person.familyName(),
                person.preferredName(),
                person.title(),
                person.pronouns(),
                person.number(),
                person.grade(),
                person.homeroom(),
                edition.account().email(),
                edition.account().username(),
                edition.standing().roles().stream()
                        .filter(role -> role != Role.DISTRICT_ADMIN)
                        .toList(),
                List.copyOf(edition.standing().areas()),
                List.copyOf(edition.standing().rights()));
    }

    /** The account as this form has it. */
    Account account(Account before) {
        return new Account(
                before.id(),
                before.district(),
                email,
                username,
                before.state(),
                before.locale(),
                before.sourceId(),
                before.breakGlass(),
                before.mustChangePassword(),
                before.signedInAt());
    }

    /** An account nobody has yet. */
    Account account(AccountId id, DistrictId district) {
        return Account.fresh(id, district, email, username, null);
    }

    /** The person as this form has it. */
    Person person(Person before) {
        return new Person(
                before.id(),
                before.account(),
                givenName,
                familyName,
                preferredName,
                title,
                pronouns,
                number,
                grade,
                homeroom,
                before.photo(),
                before.state(),
                before.sourceId());
    }

    Person person(PersonId id, AccountId account) {
        return person(Person.named(id, account, givenName, familyName));
    }

    private static void checkRoles(List<Role> roles, List<AdminArea> areas) {
        if (roles.contains(Role.DISTRICT_ADMIN)) {
            throw Problem.field("roles", "unknown", "A district's admins are no matter of one school.");
        }
        boolean admin = roles.contains(Role.ADMIN);
        if (admin && areas.isEmpty()) {
            throw Problem.field("areas", "missing", "Choose at least one area for an admin.");
        }
        if (!admin && !areas.isEmpty()) {
            throw Problem.field("areas", "admins-only", "Only an admin has areas.");
        }
    }

    private static void checkRights(List<Role> roles, List<StaffRight> rights) {
        if (!rights.isEmpty() && roles.stream().noneMatch(Role::staff)) {
            throw Problem.field("rights", "staff-only", "Only staff have this right.");
        }
    }

    private static @Nullable String grade(@Nullable String text) {
        String given = given(text);
        return given == null ? null : Grades.of(given);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
