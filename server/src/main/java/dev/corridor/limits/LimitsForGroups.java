package dev.corridor.limits;

import dev.corridor.people.GroupUse;
import dev.corridor.people.UsesGroups;
import dev.corridor.rules.LimitScope;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The pass limits of groups. */
@Component
class LimitsForGroups implements UsesGroups {

    private final Limits limits;

    LimitsForGroups(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Map<GroupId, List<GroupUse>> usesOf(SchoolId school) {
        Map<GroupId, List<GroupUse>> uses = new HashMap<>();
        for (SetLimit set : limits.passLimits(school)) {
            if (set.limit().scope() instanceof LimitScope.Group(GroupId group)) {
                uses.computeIfAbsent(group, id -> new ArrayList<>()).add(new GroupUse(GroupUse.Kind.PASS_LIMIT, ""));
            }
        }
        return uses;
    }
}
