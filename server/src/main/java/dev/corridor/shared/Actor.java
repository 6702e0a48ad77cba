package dev.corridor.shared;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who acts, in one school, as one request sees it.
 *
 * @param actingFor the teachers whom they act for at this moment, the one whose cover began first before the others
 * @param inNameOf which of these is named for what concerns none of them; empty for whoever acts in their own name too
 * @param device a stable name of the device or browser, for the record
 * @param kiosk the room of the kiosk that they stand at, if they do
 */
public record Actor(
        SchoolId school,
        AccountId account,
        PersonId person,
        Set<Role> roles,
        Set<Permission> permissions,
        List<PersonId> actingFor,
        Optional<PersonId> inNameOf,
        String device,
        Optional<RoomId> kiosk) {

    public Actor {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
        actingFor = List.copyOf(actingFor);
    }

    /** Somebody who acts for nobody else. */
    public Actor(
            SchoolId school,
            AccountId account,
            PersonId person,
            Set<Role> roles,
            Set<Permission> permissions,
            String device) {
        this(school, account, person, roles, permissions, List.of(), Optional.empty(), device);
    }

    /** Somebody on a device of their own. */
    public Actor(
            SchoolId school,
            AccountId account,
            PersonId person,
            Set<Role> roles,
            Set<Permission> permissions,
            List<PersonId> actingFor,
            Optional<PersonId> inNameOf,
            String device) {
        this(school, account, person, roles, permissions, actingFor, inNameOf, device, Optional.empty());
    }

    /** Themselves and those whom they act for. */
    public List<PersonId> names() {
        return Stream.concat(Stream.of(person), actingFor.stream()).toList();
    }

    /** The same for an act that concerns somebody: in the name of the first of them, if they act for any. */
    public Actor about(Predicate<PersonId> concerned) {
        boolean own = inNameOf.isEmpty() && concerned.test(person);
        Optional<PersonId> name = own
                ? Optional.empty()
                : actingFor.stream().filter(concerned).findFirst().or(() -> inNameOf);
        return new Actor(school, account, person, roles, permissions, actingFor, name, device, kiosk);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean staff() {
        return roles.stream().anyMatch(Role::staff);
    }

    public boolean admin() {
        return is(Role.ADMIN) || is(Role.DISTRICT_ADMIN);
    }
}
