package dev.corridor.people;

import dev.corridor.audit.Audit;
import dev.corridor.people.store.AccommodationStore;
import dev.corridor.rules.Accommodations;
import dev.corridor.schools.Configured;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What makes students' rules milder: for decisions without a reason, for those who may know with it. */
@Component
public class StudentAccommodations {

    /**
     * An accommodation as it is edited.
     *
     * @param version 0 where there is none yet
     */
    public record Edition(Accommodation accommodation, long version) {}

    private final SchoolTransactions transactions;
    private final AccommodationStore store;
    private final People people;
    private final Audit audit;
    private final Configured<Map<PersonId, Accommodations>> book;

    public StudentAccommodations(
            SchoolTransactions transactions, AccommodationStore store, People people, Audit audit, Schools schools) {
        this.transactions = transactions;
        this.store = store;
        this.people = people;
        this.audit = audit;
        this.book = schools.configured(store::book);
    }

    /** What decisions go by; students who are not in it have none. */
    public Map<PersonId, Accommodations> book(SchoolId school) {
        return book.get(school);
    }

    /**
     * Reads one student's, and records that it was looked at.
     *
     * @throws Problem NOT_FOUND also for staff who are not among the readers and for substitutes, so that nobody learns
     *     who has one
     */
    public Edition read(Actor actor, PersonId student) {
        return transactions.write(actor.school(), () -> {
            Edition edition = edition(actor.school(), student);
            boolean named = edition.accommodation().readers().contains(actor.person()) && !actor.is(Role.SUBSTITUTE);
            if (!actor.may(Permission.ADMIN_LIMITS) && !named) {
                throw Problem.notFound("accommodation");
            }
            audit.record(actor, "accommodation-seen", student.value(), null, null);
            return edition;
        });
    }

    /**
     * Changes one student's.
     *
     * @param version the one that was read
     * @return whether it was done: not if somebody else changed it meanwhile
     */
    public boolean change(Actor actor, PersonId student, Accommodation changed, long version) {
        return transactions.configure(actor.school(), "accommodations", hall -> {
            Edition before = edition(actor.school(), student);
            if (before.version() != version) {
                return false;
            }
            mustBeStaff(actor.school(), changed);
            store.save(actor, student, changed, hall.at());
            audit.record(actor, "accommodation-changed", student.value(), before.accommodation(), changed);
            return true;
        });
    }

    private Edition edition(SchoolId school, PersonId student) {
        if (people.find(school, student).isEmpty()) {
            throw Problem.notFound("student");
        }
        Optional<Edition> found = store.find(school, student);
        return found.orElse(new Edition(Accommodation.NONE, 0));
    }

    private void mustBeStaff(SchoolId school, Accommodation changed) {
        long staff = people.standing(school, changed.readers()).stream()
                .filter(Standing::staff)
                .count();
        if (staff < changed.readers().size()) {
            throw Problem.field("readers", "unknown", "Only staff of this school can be named.");
        }
    }
}
