package dev.corridor.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What admins of people let somebody of the staff do beyond what the roles allow. */
public enum StaffRight {
    /** Keeps attendance at the desk. */
    DESK(Permission.ADMIN_PEOPLE, Permission.KEEP_ATTENDANCE),
    /** Sees the hallway, and reads students' records and the reports on passes. */
    COUNSELLOR(Permission.ADMIN_REPORTS, Permission.SEE_HALLWAY, Permission.COUNSEL);

    private final Permission givenWith;

    @SuppressWarnings("ImmutableEnumChecker") // what Set.of makes cannot change
    private final Set<Permission> permissions;

    StaffRight(Permission givenWith, Permission... permissions) {
        this.givenWith = givenWith;
        this.permissions = Set.of(permissions);
    }

    /** What an admin of people needs besides, so that nobody gives what they do not have. */
    Permission givenWith() {
        return givenWith;
    }

    /** What the right allows. */
    Set<Permission> permissions() {
        return permissions;
    }

    /** The word in the API and the database. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static StaffRight of(String word) {
        return Arrays.stream(values())
                .filter(right -> right.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.field("rights", "unknown", "There is no such right."));
    }
}
