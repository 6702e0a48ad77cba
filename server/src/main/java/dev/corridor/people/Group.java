package dev.corridor.people;

import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.util.Set;

/**
 * Students named together, for limits and other settings that hold for some.
 *
 * @param name 1 to 100 characters
 */
public record Group(GroupId id, String name, Set<PersonId> members) {

    private static final int LONGEST = 100;

    public Group {
        members = Set.copyOf(members);
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw Problem.field("name", "length", "1 to 100 characters.");
        }
    }

    /** Which version this is, for two people who change it at once. */
    public long version() {
        return Fingerprint.of(
                name + "\n" + members.stream().map(PersonId::toString).sorted().toList());
    }
}
