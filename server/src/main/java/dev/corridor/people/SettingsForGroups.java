package dev.corridor.people;

import dev.corridor.schools.BellSchedule;
import dev.corridor.schools.BellSchedules;
import dev.corridor.schools.NoFlyTimes;
import dev.corridor.schools.SchoolSettings;
import dev.corridor.schools.Schools;
import dev.corridor.schools.Scope;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The cooldowns and no-fly times of groups. */
@Component
class SettingsForGroups implements UsesGroups {

    private final Schools schools;
    private final BellSchedules schedules;

    SettingsForGroups(Schools schools, BellSchedules schedules) {
        this.schools = schools;
        this.schedules = schedules;
    }

    @Override
    public Map<GroupId, List<GroupUse>> usesOf(SchoolId school) {
        Map<GroupId, List<GroupUse>> uses = new HashMap<>();
        for (SchoolSettings.CooldownFor cooldown : schools.settings(school).cooldowns()) {
            add(uses, cooldown.scope(), new GroupUse(GroupUse.Kind.COOLDOWN, ""));
        }
        for (BellSchedule schedule : schedules.all(school)) {
            for (NoFlyTimes.Other other : schedule.noFly().forSome()) {
                add(uses, other.scope(), new GroupUse(GroupUse.Kind.NO_FLY, schedule.name()));
            }
        }
        return uses;
    }

    private static void add(Map<GroupId, List<GroupUse>> uses, Scope scope, GroupUse use) {
        if (scope.kind() == Scope.Kind.GROUP && scope.id() != null) {
            uses.computeIfAbsent(new GroupId(scope.id()), group -> new ArrayList<>())
                    .add(use);
        }
    }
}
