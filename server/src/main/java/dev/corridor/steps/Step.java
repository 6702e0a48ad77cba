package dev.corridor.steps;

import dev.corridor.shared.Permission;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A step of the first day, in the order in which a school takes them. */
public enum Step {
    SCHOOL(Permission.ADMIN_SETTINGS, false),
    ROOMS(Permission.ADMIN_ROOMS, false),
    PEOPLE(Permission.ADMIN_PEOPLE, false),
    BELLS(Permission.ADMIN_SETTINGS, false),
    SETTINGS(Permission.ADMIN_SETTINGS, true),
    LIMITS(Permission.ADMIN_LIMITS, true),
    ENCOUNTERS(Permission.ADMIN_LIMITS, true),
    FIRST_PASS(Permission.ADMIN_PEOPLE, false);

    private final Permission area;
    private final boolean leavable;

    Step(Permission area, boolean leavable) {
        this.area = area;
        this.leavable = leavable;
    }

    /** Whose work it is. */
    public Permission area() {
        return area;
    }

    /** Whether a school may do well without it. */
    public boolean leavable() {
        return leavable;
    }

    /** The word in the API and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Step> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }
}
