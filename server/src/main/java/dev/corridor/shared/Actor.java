package dev.corridor.shared;

import java.util.Optional;
import java.util.Set;

/**
 * Who acts, in one school, as one request sees it.
 *
 * @param actingFor the member of staff whose name is used, when an assistant or substitute acts
 * @param device a stable name of the device or browser, for the record
 */
public record Actor(
        SchoolId school,
        AccountId account,
        PersonId person,
        Set<Role> roles,
        Set<Permission> permissions,
        Optional<PersonId> actingFor,
        String device) {

    public Actor {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
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
