package dev.corridor.people;

import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What in the whole school is set for a group, so that who deletes it knows. */
@Component
public class GroupUses {

    private final SchoolTransactions transactions;
    private final Groups groups;
    private final List<UsesGroups> parts;

    public GroupUses(SchoolTransactions transactions, Groups groups, List<UsesGroups> parts) {
        this.transactions = transactions;
        this.groups = groups;
        this.parts = parts;
    }

    /**
     * What is set for a group.
     *
     * @throws Problem NOT_FOUND
     */
    public List<GroupUse> of(SchoolId school, GroupId id) {
        return transactions.read(school, () -> {
            if (groups.of(school).stream().noneMatch(group -> group.id().equals(id))) {
                throw Problem.notFound("group");
            }
            return parts.stream()
                    .flatMap(part ->
                            Objects.requireNonNullElse(part.usesOf(school).get(id), List.<GroupUse>of()).stream())
                    .toList();
        });
    }
}
