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
    /** See passes of the children that the school has named, as their guardian. */
    SEE_CHILDREN,
    /** What a shared device in a room may do, for itself or for the student who stands at it. */
    AT_KIOSK,
    /** Write, answer, end and change other people's passes; see people. */
    WRITE_PASSES,
    /** See everyone who is out. */
    SEE_HALLWAY,
    /** Record who comes late, leaves early or is absent. */
    KEEP_ATTENDANCE,
    /** Read students' records and the reports on passes as admins do, and change none of it. */
    COUNSEL,
    ADMIN_ROOMS,
    ADMIN_PEOPLE,
    ADMIN_LIMITS,
    ADMIN_REPORTS,
    ADMIN_SETTINGS;

    /** The areas of administration, each a permission of its own. */
    public static final Set<Permission> ADMIN =
            Set.of(ADMIN_ROOMS, ADMIN_PEOPLE, ADMIN_LIMITS, ADMIN_REPORTS, ADMIN_SETTINGS);
}
