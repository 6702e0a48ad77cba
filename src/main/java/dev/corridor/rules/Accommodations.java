package dev.corridor.rules;

import java.time.Duration;
import java.util.Set;

/**
 * What makes one student's rules milder. The reason for it is kept elsewhere, for named staff only.
 *
 * @param factor what a room's time limit is multiplied by, 1 to 10
 * @param extraMinutes minutes added after that, 0 to 999
 */
public record Accommodations(double factor, int extraMinutes, Set<Exemption> exemptions) {

    /** How long a request of a student exempt from restrictions waits for an answer. */
    public static final Duration UNANSWERED_STARTS_AFTER = Duration.ofMinutes(2);

    public static final Accommodations NONE = new Accommodations(1, 0, Set.of());

    private static final int LONGEST = 999;

    public Accommodations {
        if (!(factor >= 1 && factor <= 10) || extraMinutes < 0 || extraMinutes > LONGEST) {
            throw new IllegalArgumentException("an accommodation only ever gives more time");
        }
        exemptions = Set.copyOf(exemptions);
    }

    public boolean exempt(Exemption from) {
        return exemptions.contains(from);
    }

    /** The most minutes this student may ask for where others may ask for {@code minutes}. */
    public int stretch(int minutes) {
        return Math.min(LONGEST, (int) Math.ceil(minutes * factor) + extraMinutes);
    }
}
