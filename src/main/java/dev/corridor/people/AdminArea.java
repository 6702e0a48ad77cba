package dev.corridor.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.corridor.shared.Permission;
import java.util.Locale;
import java.util.Set;

/** What an admin may administer. */
public enum AdminArea {
    ROOMS(Permission.ADMIN_ROOMS),
    PEOPLE(Permission.ADMIN_PEOPLE),
    LIMITS(Permission.ADMIN_LIMITS),
    REPORTS(Permission.ADMIN_REPORTS),
    SETTINGS(Permission.ADMIN_SETTINGS);

    public static final Set<AdminArea> ALL = Set.of(values());

    private final Permission permission;

    AdminArea(Permission permission) {
        this.permission = permission;
    }

    /** What the area allows. */
    public Permission permission() {
        return permission;
    }

    /** The word in the API and the database. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static AdminArea of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
