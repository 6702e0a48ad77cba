package dev.corridor.people;

import dev.corridor.schools.LockedHall;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives and takes roles and areas, and never leaves a school without somebody who can. */
@Component
class PersonRights {

    /** Those a school gives by hand. */
    private static final Set<Role> GIVEN =
            Set.of(Role.STUDENT, Role.TEACHER, Role.ASSISTANT, Role.SUBSTITUTE, Role.MONITOR, Role.ADMIN);

    private final People people;

    PersonRights(People people) {
        this.people = people;
    }

    /**
     * Makes somebody's roles and areas what the form says. Whoever has others than before is signed out at once.
     *
     * @throws Problem BAD_INPUT for rights the actor may not give or must not lose
     */
    void change(Actor actor, LockedHall hall, Person person, PersonForm form) {
        AccountId account = person.account();
        List<Membership> before = people.memberships(hall.school()).stream()
                .filter(membership -> membership.account().equals(account))
                .toList();
        mayGive(actor, before, form);
        mayGiveRights(actor, rights(hall.school(), person), form);
        mustKeepOwn(actor, account, before, form);
        List<Membership> gone = before.stream()
                .filter(membership -> !form.roles().contains(membership.role()))
                .toList();
        List<Membership> given = given(account, before, form);
        if (!gone.isEmpty()) {
            people.revoke(hall, gone);
        }
        if (!given.isEmpty()) {
            people.grant(hall, given);
        }
        people.allow(hall, person, form.given());
        mustHaveAdmin(hall.school(), before);
    }

    private static List<Membership> given(AccountId account, List<Membership> before, PersonForm form) {
        List<Membership> given = new ArrayList<>();
        for (Role role : form.roles()) {
            Set<AdminArea> areas = role == Role.ADMIN ? Set.copyOf(form.areas()) : Set.of();
            boolean there = before.stream()
                    .anyMatch(membership ->
                            membership.role() == role && membership.areas().equals(areas));
            if (!there) {
                given.add(new Membership(account, role, areas, Membership.Source.HAND));
            }
        }
        return given;
    }

    private static void mayGive(Actor actor, List<Membership> before, PersonForm form) {
        Set<Role> had = before.stream().map(Membership::role).collect(Collectors.toSet());
        if (form.roles().stream().anyMatch(role -> !had.contains(role) && !GIVEN.contains(role))) {
            throw Problem.field("roles", "not-by-hand", "This role cannot be given by hand.");
        }
        Set<AdminArea> hadAreas = areas(before);
        if (form.areas().stream().anyMatch(area -> !hadAreas.contains(area) && !actor.may(area.permission()))) {
            throw Problem.field("areas", "not-yours", "Nobody can give an area they do not have.");
        }
    }

    private Set<StaffRight> rights(SchoolId school, Person person) {
        return people.standing(school, Set.of(person.id())).stream()
                .flatMap(standing -> standing.rights().stream())
                .collect(Collectors.toSet());
    }

    private static void mayGiveRights(Actor actor, Set<StaffRight> before, PersonForm form) {
        if (form.given().stream().anyMatch(right -> !before.contains(right) && !actor.may(right.givenWith()))) {
            throw Problem.field("rights", "not-yours", "Nobody can give a right that goes beyond their areas.");
        }
    }

    private static void mustKeepOwn(Actor actor, AccountId account, List<Membership> before, PersonForm form) {
        boolean loses =
                areas(before).contains(AdminArea.PEOPLE) && !form.areas().contains(AdminArea.PEOPLE);
        if (loses && account.equals(actor.account())) {
            throw Problem.field("roles", "own", "Another admin has to take this from you.");
        }
    }

    /** Two admins may take it from each other at once; the hall's lock lets the second see what the first did. */
    private void mustHaveAdmin(SchoolId school, List<Membership> before) {
        if (!areas(before).contains(AdminArea.PEOPLE)) {
            return;
        }
        List<PersonId> everybody = people.all(school).stream().map(Person::id).toList();
        boolean left = people.standing(school, everybody).stream()
                .anyMatch(standing -> standing.state() == PersonState.ACTIVE
                        && (standing.areas().contains(AdminArea.PEOPLE)
                                || standing.roles().contains(Role.DISTRICT_ADMIN)));
        if (!left) {
            throw Problem.field("roles", "last-admin", "The school would have no admin of people left.");
        }
    }

    private static Set<AdminArea> areas(List<Membership> memberships) {
        return memberships.stream()
                .flatMap(membership -> membership.areas().stream())
                .collect(Collectors.toSet());
    }
}
