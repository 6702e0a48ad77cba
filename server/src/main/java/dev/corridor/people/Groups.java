package dev.corridor.people;

import dev.corridor.audit.Audit;
import dev.corridor.people.store.GroupStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Optional;
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

    /**
     * Adds a group, or changes the one with its id.
     *
     * @throws Problem BAD_INPUT for members who are not of the school
     */
    public void save(Actor actor, Group group) {
        transactions.configure(actor.school(), "groups", hall -> {
            if (people.find(actor.school(), group.members()).size() < group.members().size()) {
                throw Problem.field("members", "unknown", "Only people of this school can be members.");
            }
            Optional<Group> before = store.find(actor.school(), group.id());
            store.save(actor.school(), group);
            audit.record(actor, "group-changed", group.id().value(), before.orElse(null), group);
            return group;
        });
    }

    /**
     * Deletes a group.
     *
     * @throws Problem NOT_FOUND
     */
    public void delete(Actor actor, GroupId id) {
        transactions.configure(actor.school(), "groups", hall -> {
            Group before = store.find(actor.school(), id).orElseThrow(() -> Problem.notFound("group"));
            store.delete(actor.school(), id);
            audit.record(actor, "group-deleted", id.value(), before, null);
            return before;
        });
    }
}
