package dev.corridor.access;

import dev.corridor.shared.Permission;
import dev.corridor.shared.Role;
import java.util.Set;

/** What somebody is and may do, in all their schools and their district together. */
public record Powers(Set<Role> roles, Set<Permission> permissions) {

    public Powers {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /** Whether there is nothing to sign in for. */
    boolean none() {
        return permissions.isEmpty();
    }

    public boolean staff() {
        return roles.stream().anyMatch(Role::staff);
    }

    SessionLife life() {
        return permissions.contains(Permission.WRITE_PASSES) ? SessionLife.STAFF : SessionLife.STUDENT;
    }
}
