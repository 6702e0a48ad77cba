package dev.corridor.years.web;

import dev.corridor.limits.LimitId;
import dev.corridor.rules.LimitPeriod;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.OneOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to choose from before the year turns.
 *
 * @param ungraded how many students have no grade; they stay
 * @param encounterGroups empty for who does not administer limits and safety; theirs are kept
 * @param limits the same
 */
record OfferCard(
        List<GradeCard> grades,
        long ungraded,
        List<GroupCard> groups,
        List<GroupCard> encounterGroups,
        List<LimitCard> limits) {

    /**
     * A grade that students have.
     *
     * @param becomes what it usually becomes; missing for one that leaves
     */
    record GradeCard(String grade, long students, @Nullable String becomes) {}

    /** A group, by its name or its members' if it has none. */
    record GroupCard(GroupId id, String name, int members) {}

    /**
     * A pass limit.
     *
     * @param name of the grade, group or student; missing for all
     * @param room the name of the room whose own it is; missing for all rooms
     */
    record LimitCard(
            LimitId id,

            @OneOf({"all", "grade", "group", "student"}) String kind,

            @Nullable String name,
            @Nullable String room,
            @OneOf(of = LimitPeriod.class) String per,
            int passes) {}
}
