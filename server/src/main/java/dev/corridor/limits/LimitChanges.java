package dev.corridor.limits;

import dev.corridor.audit.Audit;
import dev.corridor.limits.store.LimitStore;
import dev.corridor.people.People;
import dev.corridor.places.Rooms;
import dev.corridor.rules.Grades;
import dev.corridor.rules.LimitScope;
import dev.corridor.rules.PassLimit;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Changes of pass limits by admins. Each takes effect with the very next decision of every node. */
@Component
public final class LimitChanges {

    /** What screens are told changed. */
    static final String TOPIC = "pass-limits";

    private static final int MOST = 999;

    private final SchoolTransactions transactions;
    private final LimitStore store;
    private final People people;
    private final Rooms rooms;
    private final Audit audit;

    LimitChanges(SchoolTransactions transactions, LimitStore store, People people, Rooms rooms, Audit audit) {
        this.transactions = transactions;
        this.store = store;
        this.people = people;
        this.rooms = rooms;
        this.audit = audit;
    }

    /**
     * Sets a limit.
     *
     * @throws Problem naming every field that is wrong
     */
    public SetLimit create(Actor actor, PassLimit limit) {
        return transactions.configure(actor.school(), TOPIC, hall -> {
            check(actor.school(), limit, store.all(actor.school()));
            SetLimit made = new SetLimit(new LimitId(Ids.next()), limit, 1);
            store.insert(actor.school(), made);
            audit.record(actor, "pass-limit-created", made.id().value(), null, made);
            return made;
        });
    }

    /**
     * Replaces a limit.
     *
     * @throws Problem if somebody else changed it meanwhile, or naming every field that is wrong
     */
    public SetLimit change(Actor actor, LimitId id, long version, PassLimit limit) {
        return transactions.configure(actor.school(), TOPIC, hall -> {
            SetLimit before = current(actor.school(), id, version);
            check(
                    actor.school(),
                    limit,
                    store.all(actor.school()).stream()
                            .filter(other -> !other.id().equals(id))
                            .toList());
            SetLimit after = new SetLimit(id, limit, version + 1);
            store.update(actor.school(), after);
            audit.record(actor, "pass-limit-changed", id.value(), before, after);
            return after;
        });
    }

    /** Lifts a limit. */
    public void delete(Actor actor, LimitId id, long version) {
        transactions.configure(actor.school(), TOPIC, hall -> {
            SetLimit before = current(actor.school(), id, version);
            store.delete(actor.school(), id);
            audit.record(actor, "pass-limit-deleted", id.value(), before, null);
            return id;
        });
    }

    private SetLimit current(SchoolId school, LimitId id, long version) {
        SetLimit now = store.all(school).stream()
                .filter(limit -> limit.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("pass limit"));
        if (now.version() != version) {
            String is = now.limit().passes() + " a " + now.limit().per().name().toLowerCase(Locale.ROOT);
            throw new Problem(
                    Problem.Kind.CHANGED,
                    "Somebody else changed this limit meanwhile.",
                    List.of(new FieldError("passes", "changed", "Is " + is + " now.")));
        }
        return now;
    }

    private void check(SchoolId school, PassLimit limit, List<SetLimit> others) {
        List<FieldError> wrong = new ArrayList<>();
        if (limit.passes() > MOST) {
            wrong.add(new FieldError("passes", "out-of-range", "From 0 to 999 passes."));
        }
        if (!known(school, limit.scope())) {
            wrong.add(new FieldError("scope", "unknown", "This is not, or is no more, in the school."));
        }
        if (limit.room().filter(room -> rooms.find(school, room).isEmpty()).isPresent()) {
            wrong.add(new FieldError("roomId", "unknown", "This room is not, or is no more, in the school."));
        }
        if (others.stream().map(SetLimit::limit).anyMatch(other -> sameFor(other, limit))) {
            wrong.add(new FieldError("scope", "taken", "There is a limit like this already; change that one."));
        }
        if (!wrong.isEmpty()) {
            throw new Problem(Problem.Kind.BAD_INPUT, "The limit is not saved yet.", wrong);
        }
    }

    private boolean known(SchoolId school, LimitScope scope) {
        return switch (scope) {
            case LimitScope.All() -> true;
            case LimitScope.Grade(var grade) -> !grade.isBlank() && grade.length() <= Grades.LONGEST;
            case LimitScope.Group(var group) -> store.groupExists(school, group);
            case LimitScope.OneStudent(var student) -> student(school, student);
        };
    }

    private boolean student(SchoolId school, PersonId id) {
        return people.standing(school, Set.of(id)).stream()
                .anyMatch(standing -> standing.roles().contains(Role.STUDENT));
    }

    private static boolean sameFor(PassLimit one, PassLimit other) {
        return one.per() == other.per()
                && one.scope().equals(other.scope())
                && one.room().equals(other.room());
    }
}
