package dev.corridor.people;

import dev.corridor.schools.SchoolSettings;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody is in one school at this moment, as the view {@code standing} tells it.
 *
 * @param state the stricter of the account's and the person's
 * @param areas what an admin may administer
 * @param rights what somebody of the staff may do besides
 * @param actsFor the teachers whom they act for at this moment, the one whose cover began first before the others
 */
public record Standing(
        AccountId account,
        PersonId person,
        PersonState state,
        Set<Role> roles,
        Set<AdminArea> areas,
        Set<StaffRight> rights,
        List<PersonId> actsFor) {

    public Standing {
        roles = Set.copyOf(roles);
        areas = Set.copyOf(areas);
        rights = Set.copyOf(rights);
        actsFor = List.copyOf(actsFor);
    }

    /** Whether any role is one of staff. */
    public boolean staff() {
        return roles.stream().anyMatch(Role::staff);
    }

    /** Whether this is an assistant or a substitute, who does nothing but for a teacher. */
    public boolean standsIn() {
        return roles.contains(Role.ASSISTANT) || roles.contains(Role.SUBSTITUTE);
    }

    /** Whether somebody may be named to act for a teacher. */
    boolean mayCover() {
        return standsIn() || roles.contains(Role.TEACHER);
    }

    /** Whether what they may do can change with a bell. */
    public boolean dated() {
        return standsIn() || !actsFor.isEmpty();
    }

    /** In whose name they act where it concerns nobody; their own if another role is enough to write passes. */
    public Optional<PersonId> inNameOf() {
        return inOwnName() ? Optional.empty() : actsFor.stream().findFirst();
    }

    /** Whether another role than assistant and substitute is enough to write passes. */
    boolean inOwnName() {
        return roles.stream()
                .filter(role -> role != Role.ASSISTANT && role != Role.SUBSTITUTE)
                .anyMatch(role -> given(role, false).contains(Permission.WRITE_PASSES));
    }

    /** What this person may ask for in a school that is set so. Where it has no guardians, they may nothing. */
    public Set<Permission> permissions(SchoolSettings settings) {
        Set<Permission> may = permissions(settings.teachersMonitor());
        if (!settings.guardians().on()) {
            may.remove(Permission.SEE_CHILDREN);
        }
        return may;
    }

    /**
     * What this person may ask for; nothing unless active. Assistants and substitutes act only for teachers named for
     * them: the role alone gives nothing.
     *
     * @param teachersMonitor whether the school lets teachers see the whole hallway
     */
    public Set<Permission> permissions(boolean teachersMonitor) {
        Set<Permission> may = EnumSet.noneOf(Permission.class);
        if (state != PersonState.ACTIVE) {
            return may;
        }
        for (Role role : roles) {
            may.addAll(given(role, teachersMonitor));
        }
        if (may.contains(Permission.WRITE_PASSES)) {
            rights.forEach(right -> may.addAll(right.permissions()));
        }
        return may;
    }

    private Set<Permission> given(Role role, boolean teachersMonitor) {
        return switch (role) {
            case STUDENT -> EnumSet.of(Permission.BE_HERE, Permission.TAKE_PASSES);
            case TEACHER -> teaching(teachersMonitor);
            case MONITOR -> EnumSet.of(Permission.BE_HERE, Permission.WRITE_PASSES, Permission.SEE_HALLWAY);
            case ADMIN -> administering(areas);
            case DISTRICT_ADMIN -> administering(AdminArea.ALL);
            case ASSISTANT, SUBSTITUTE ->
                actsFor.isEmpty() ? EnumSet.noneOf(Permission.class) : teaching(teachersMonitor);
            case GUARDIAN -> EnumSet.of(Permission.SEE_CHILDREN);
        };
    }

    private static Set<Permission> teaching(boolean teachersMonitor) {
        return teachersMonitor
                ? EnumSet.of(Permission.BE_HERE, Permission.WRITE_PASSES, Permission.SEE_HALLWAY)
                : EnumSet.of(Permission.BE_HERE, Permission.WRITE_PASSES);
    }

    private static Set<Permission> administering(Set<AdminArea> areas) {
        Set<Permission> may = EnumSet.of(Permission.BE_HERE, Permission.WRITE_PASSES, Permission.SEE_HALLWAY);
        areas.forEach(area -> may.add(area.permission()));
        if (areas.contains(AdminArea.PEOPLE)) {
            may.add(Permission.KEEP_ATTENDANCE);
        }
        return may;
    }
}
