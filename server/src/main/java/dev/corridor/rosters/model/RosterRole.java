package dev.corridor.rosters.model;

import dev.corridor.shared.Role;
import java.util.List;

/** What a roster calls somebody. */
public enum RosterRole {
    STUDENT,
    TEACHER,
    /** A teacher until an admin says otherwise. */
    AIDE,
    /** Of a school; of the whole district if in no school. */
    ADMINISTRATOR,
    MONITOR,
    ASSISTANT,
    SUBSTITUTE,
    /** Of the district, and so of every school in it. */
    DISTRICT_ADMINISTRATOR,
    /** Parents, guardians, relatives: not taken in. */
    FAMILY;

    /** The roles this gives in a school. */
    public List<Role> roles() {
        return switch (this) {
            case STUDENT -> List.of(Role.STUDENT);
            case TEACHER, AIDE -> List.of(Role.TEACHER);
            case ADMINISTRATOR -> List.of(Role.ADMIN, Role.TEACHER);
            case MONITOR -> List.of(Role.MONITOR);
            case ASSISTANT -> List.of(Role.ASSISTANT);
            case SUBSTITUTE -> List.of(Role.SUBSTITUTE);
            case DISTRICT_ADMINISTRATOR, FAMILY -> List.of();
        };
    }

    public boolean student() {
        return this == STUDENT;
    }

    /** Whether this is somebody who may be of the district only. */
    public boolean administrates() {
        return this == ADMINISTRATOR || this == DISTRICT_ADMINISTRATOR;
    }
}
