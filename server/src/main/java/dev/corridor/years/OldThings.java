package dev.corridor.years;

import dev.corridor.limits.MeetingGroup;
import dev.corridor.limits.SetLimit;
import dev.corridor.people.Group;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What may be dropped, for those who may drop it.
 *
 * @param encounterGroups empty for who does not administer limits and safety; theirs are kept
 * @param limits the same
 */
public record OldThings(List<Group> groups, List<MeetingGroup> encounterGroups, List<SetLimit> limits) {

    public OldThings {
        groups = List.copyOf(groups);
        encounterGroups = List.copyOf(encounterGroups);
        limits = List.copyOf(limits);
    }

    /** What would be dropped, each with its version. */
    Stream<String> versions(YearChoices.Dropped dropped) {
        return Stream.of(
                        groups.stream()
                                .filter(group -> dropped.groups().contains(group.id()))
                                .map(group -> group.id() + " " + group.version()),
                        encounterGroups.stream()
                                .filter(group -> dropped.encounterGroups().contains(group.id()))
                                .map(group -> group.id() + " " + group.version()),
                        limits.stream()
                                .filter(limit -> dropped.limits().contains(limit.id()))
                                .map(limit -> limit.id() + " " + limit.version()))
                .flatMap(Function.identity());
    }
}
