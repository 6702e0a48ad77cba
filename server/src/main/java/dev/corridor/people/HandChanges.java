package dev.corridor.people;

import dev.corridor.people.store.HandChangeStore;
import dev.corridor.schools.LockedHall;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where what a roster feeds was changed by hand, and what the roster says instead. */
@Component
public class HandChanges {

    private final SchoolTransactions transactions;
    private final HandChangeStore store;

    HandChanges(SchoolTransactions transactions, HandChangeStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /** All of a school. */
    public List<HandChange> all(SchoolId school) {
        return transactions.read(school, () -> store.all(school));
    }

    /** One person's, in the order of the fields. */
    public List<HandChange> of(SchoolId school, PersonId person) {
        return transactions.read(school, () -> store.of(school, person));
    }

    /** Takes in what a roster says that was just applied. */
    public void settle(LockedHall hall, Collection<HandChange.News> news) {
        store.settle(hall.school(), news);
    }

    /** Notes changes by hand again that a roster had ended. */
    public void restore(LockedHall hall, Collection<HandChange> changes) {
        changes.forEach(change -> store.put(hall.school(), change));
    }

    /**
     * Keeps what the roster said of the fields that somebody just changed. A field that is again what the roster says
     * is no longer one changed by hand.
     */
    void note(Actor actor, LockedHall hall, PersonEdition before, PersonEdition after) {
        PersonId person = after.person().id();
        if (after.person().sourceId() == null) {
            return;
        }
        Map<RosterField, HandChange> noted = store.of(hall.school(), person).stream()
                .collect(Collectors.toMap(HandChange::field, Function.identity()));
        for (RosterField field : RosterField.values()) {
            String old = field.of(before.person(), before.account());
            String now = field.of(after.person(), after.account());
            if (Objects.equals(old, now)) {
                continue;
            }
            HandChange there = noted.get(field);
            String roster = there == null ? old : there.rosterValue();
            if (Objects.equals(roster, now)) {
                store.settle(hall.school(), List.of(new HandChange.News(person, field, now, true)));
            } else {
                store.put(hall.school(), new HandChange(person, field, roster, actor.person(), hall.at()));
            }
        }
    }
}
