package dev.corridor.photos;

import dev.corridor.audit.Audit;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.photos.store.PhotoStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The photos of a school's people. */
@Component
public class Photos {

    private final SchoolTransactions transactions;
    private final PhotoStore store;
    private final People people;
    private final Audit audit;

    public Photos(SchoolTransactions transactions, PhotoStore store, People people, Audit audit) {
        this.transactions = transactions;
        this.store = store;
        this.people = people;
        this.audit = audit;
    }

    /**
     * A photo, for those who may see it: staff everybody's, students their own.
     *
     * @return a small JPEG
     * @throws Problem NOT_FOUND also for who may not see it
     */
    public byte[] find(Actor actor, PhotoId id) {
        return transactions
                .read(actor.school(), () -> store.find(actor.school(), id))
                .filter(photo -> sees(actor, photo.person()))
                .map(Photo::jpeg)
                .orElseThrow(() -> Problem.notFound("photo"));
    }

    /** Puts each in the place of the person's one before. Whoever has left meanwhile keeps theirs too. */
    public void set(Actor actor, Map<PersonId, byte[]> portraits) {
        transactions.configure(actor.school(), "people", hall -> {
            List<Person> changed = new ArrayList<>();
            for (Person person : people.find(actor.school(), portraits.keySet())) {
                PhotoId id = new PhotoId(Ids.next());
                byte[] jpeg = portraits.get(person.id());
                if (jpeg != null) {
                    store.save(actor.school(), id, person.id(), jpeg, hall.at(), actor.person());
                    audit.record(actor, "photo-changed", person.id().value(), null, null);
                    changed.add(person.withPhoto(path(actor, id)));
                }
            }
            people.save(hall, changed);
            return changed;
        });
    }

    /**
     * Deletes a person's photo.
     *
     * @throws Problem NOT_FOUND if there is no such person, or no photo
     */
    public void delete(Actor actor, PersonId id) {
        transactions.configure(actor.school(), "people", hall -> {
            Person person = people.find(actor.school(), id)
                    .filter(known -> known.photo() != null)
                    .orElseThrow(() -> Problem.notFound("photo"));
            store.delete(actor.school(), id);
            people.save(hall, List.of(person.withPhoto(null)));
            audit.record(actor, "photo-deleted", id.value(), null, null);
            return person;
        });
    }

    private static boolean sees(Actor actor, PersonId whose) {
        return actor.may(Permission.WRITE_PASSES)
                || actor.may(Permission.SEE_HALLWAY)
                || actor.may(Permission.ADMIN_PEOPLE)
                || actor.person().equals(whose);
    }

    private static String path(Actor actor, PhotoId id) {
        return "/api/schools/" + actor.school() + "/photos/" + id;
    }
}
