package dev.corridor.people;

import dev.corridor.audit.Audit;
import dev.corridor.people.store.GroupStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The groups of a school's students. */
@Component
public class Groups {

    private final SchoolTransactions transactions;
    private final GroupStore store;
    private final People people;
    private final Audit audit;

    public Groups(SchoolTransactions transactions, GroupStore store, People people, Audit audit) {
        this.transactions = transactions;
        this.store = store;
        this.people = people;
        this.audit = audit;
    }

    /** All of them, by name. */
    public List<Group> of(SchoolId school) {
        return transactions.read(school, () -> store.of(school));
    }

    /** The groups that somebody is in. */
    public Set<GroupId> with(SchoolId school, PersonId person) {
        return transactions.read(school, () -> store.with(school, person));
    }

    /**
     * Adds a group.
     *
     * @throws Problem BAD_INPUT for members who are not of the school
     */
    public void add(Actor actor, Group group) {
        transactions.configure(actor.school(), "groups", hall -> save(actor, null, group));
    }

    /**
     * Changes a group, its members as a whole.
     *
     * @param version the one that was read
     * @return whether it was done: not if somebody else changed it meanwhile
     * @throws Problem NOT_FOUND; BAD_INPUT for members who are not of the school
     */
    public boolean change(Actor actor, Group group, long version) {
        return transactions.configure(actor.school(), "groups", hall -> {
            Group before = existing(actor, group.id());
            if (before.version() != version) {
                return false;
            }
            save(actor, before, group);
            return true;
        });
    }

    /**
     * Deletes a group.
     *
     * @throws Problem NOT_FOUND
     */
    public void delete(Actor actor, GroupId id) {
        transactions.configure(actor.school(), "groups", hall -> {
            Group before = existing(actor, id);
            store.delete(actor.school(), id);
            audit.record(actor, "group-deleted", id.value(), before, null);
            return before;
        });
    }

    private Group existing(Actor actor, GroupId id) {
        return store.find(actor.school(), id).orElseThrow(() -> Problem.notFound("group"));
    }

    private Group save(Actor actor, @Nullable Group before, Group group) {
        if (people.find(actor.school(), group.members()).size()
                < group.members().size()) {
            throw Problem.field("members", "unknown", "Only people of this school can be members.");
        }
        store.save(actor.school(), group);
        audit.record(
                actor,
                before == null ? "group-created" : "group-changed",
                group.id().value(),
                before,
                group);
        return group;
    }
}
