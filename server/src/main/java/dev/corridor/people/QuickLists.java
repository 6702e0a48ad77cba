package dev.corridor.people;

import dev.corridor.people.store.QuickListStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.util.Collection;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Each member of staff's own lists of students. Who has left is on none of them. */
@Component
public class QuickLists {

    private static final int MOST = 50;

    private final SchoolTransactions transactions;
    private final QuickListStore store;
    private final People people;

    QuickLists(SchoolTransactions transactions, QuickListStore store, People people) {
        this.transactions = transactions;
        this.store = store;
        this.people = people;
    }

    /** The actor's own, by name. */
    public List<QuickList> of(Actor actor) {
        return transactions.read(actor.school(), () -> store.of(actor.school(), actor.person()));
    }

    /**
     * Keeps a list.
     *
     * @throws Problem BAD_INPUT for a name that another of one's lists has, and for who is no student of the school
     */
    public void keep(Actor actor, QuickList list) {
        transactions.write(actor.school(), () -> {
            mustBeStudents(actor.school(), list.students());
            if (store.of(actor.school(), actor.person()).size() >= MOST) {
                throw Problem.field("name", "too-many", "At most " + MOST + " lists.");
            }
            try {
                store.insert(actor.school(), actor.person(), list);
            } catch (DuplicateKeyException taken) {
                throw Problem.field("name", "taken", "You have a list of this name.");
            }
            return list;
        });
    }

    /**
     * Forgets one of the actor's lists.
     *
     * @throws Problem NOT_FOUND
     */
    public void forget(Actor actor, QuickListId id) {
        boolean there = transactions.write(actor.school(), () -> store.delete(actor.school(), actor.person(), id));
        if (!there) {
            throw Problem.notFound("list");
        }
    }

    private void mustBeStudents(SchoolId school, Collection<PersonId> ids) {
        long known = people.standing(school, ids).stream()
                .filter(standing -> standing.roles().contains(Role.STUDENT))
                .count();
        if (known != ids.size()) {
            throw Problem.field("students", "unknown", "Somebody named here is no student of the school.");
        }
    }
}
