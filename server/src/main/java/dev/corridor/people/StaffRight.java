package dev.corridor.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import java.util.Arrays;
import java.util.Locale;

/** What admins of people let somebody of the staff do beyond what the roles allow. */
public enum StaffRight {
    /** Keeps attendance at the desk. */
    DESK(Permission.KEEP_ATTENDANCE);

    private final Permission permission;

    StaffRight(Permission permission) {
        this.permission = permission;
    }

    /** What the right allows. */
    public Permission permission() {
        return permission;
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
