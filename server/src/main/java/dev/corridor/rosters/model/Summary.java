package dev.corridor.rosters.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a plan would do, to be shown.
 *
 * @param counts by the words of {@link Subject}
 * @param digest the same for two plans that do the same, and for no others
 */
public record Summary(Map<String, Count> counts, Samples samples, String digest) {

    /** How many things are new, get other fields, go, and stay as they are. */
    public record Count(int added, int changed, int removed, int same) {}

    /** The first of each kind. */
    public record Samples(List<Thing> added, List<Change> changed, List<Thing> removed) {}

    /** Something that comes or goes. */
    public record Thing(String subject, String school, String who) {}

    /** A field of something that gets another value. */
    public record Change(String subject, String school, String who, String field, String before, String after) {}

    /** That of the same plan made once more after it was applied: what came or changed is the same then. */
    public Summary onceMore() {
        Map<String, Count> then = new LinkedHashMap<>();
        counts.forEach((what, count) -> then.put(what, new Count(0, 0, 0, count.added + count.changed + count.same)));
        return unchanged(then);
    }

    /** That of a plan that does nothing. */
    public static Summary unchanged(Map<String, Count> counts) {
        Summary nothing = new Changes().summary();
        return new Summary(counts, nothing.samples, nothing.digest);
    }

    /** Whether the plan would do nothing. */
    public boolean empty() {
        return counts.values().stream().allMatch(count -> count.added + count.changed + count.removed == 0);
    }
}
