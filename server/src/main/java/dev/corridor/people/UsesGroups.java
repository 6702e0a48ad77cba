package dev.corridor.people;

import dev.corridor.shared.GroupId;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Map;

/** A part of the school in which something is set for groups of students. */
public interface UsesGroups {

    /** What is set for each group; read in the caller's transaction. */
    Map<GroupId, List<GroupUse>> usesOf(SchoolId school);
}
