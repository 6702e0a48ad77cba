package dev.corridor.shared;

import java.util.Set;

/**
 * What a handler may ask of the person calling it. Roles and admin areas give permissions; handlers name permissions,
 * never roles.
 */
public enum Permission {
    /** Anyone with a role in the school. */
    BE_HERE,
    /** Ask for a pass for oneself. */
    TAKE_PASSES,
    /** Write, answer, end and change other people's passes; see people. */
    WRITE_PASSES,
    /** See everyone who is out. */
    SEE_HALLWAY,
    /** Record who comes late, leaves early or is absent. */
    KEEP_ATTENDANCE,
    ADMIN_ROOMS,
    ADMIN_PEOPLE,
    ADMIN_LIMITS,
    ADMIN_REPORTS,
    ADMIN_SETTINGS;

    /** The areas of administration, each a permission of its own. */
    public static final Set<Permission> ADMIN =
            Set.of(ADMIN_ROOMS, ADMIN_PEOPLE, ADMIN_LIMITS, ADMIN_REPORTS, ADMIN_SETTINGS);
}
