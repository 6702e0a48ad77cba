package dev.corridor.access;

import dev.corridor.access.store.PinStore;
import dev.corridor.access.store.PinStore.Given;
import dev.corridor.audit.Audit;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The PINs of many students at once, for kiosks: made for a sheet, or handed in with a list. */
@Component
public class StudentPins {

    private final SchoolTransactions transactions;
    private final PinStore store;
    private final PinMaker maker;
    private final Schools schools;
    private final SchoolClock clock;
    private final Audit audit;

    StudentPins(
            SchoolTransactions transactions,
            PinStore store,
            PinMaker maker,
            Schools schools,
            SchoolClock clock,
            Audit audit) {
        this.transactions = transactions;
        this.store = store;
        this.maker = maker;
        this.schools = schools;
        this.clock = clock;
        this.audit = audit;
    }

    /** Everybody who has a PIN that is good today. */
    public Set<PersonId> holders(SchoolId school) {
        return transactions.read(school, () -> store.holders(school, maker.keyId(), today(school)));
    }

    /**
     * Makes PINs for students; those before open nothing any more.
     *
     * @param anew whether also for who has one; otherwise that one stays
     * @return the new ones, told here and never again
     */
    public Map<PersonId, String> issue(Actor admin, Collection<PersonId> students, boolean anew) {
        Map<PersonId, String> made =
                students.stream().distinct().collect(Collectors.toMap(student -> student, one -> PinMaker.next()));
        return transactions.write(admin.school(), () -> {
            Set<PersonId> set = put(admin.school(), Optional.of(admin.person()), made, anew);
            audit.record(admin, "pins-issued", null, null, set);
            made.keySet().retainAll(set);
            return made;
        });
    }

    /**
     * Gives PINs as a list says to those who have none; what is no PIN is for its reader to refuse.
     *
     * @param by who handed the list in, if somebody of the school did
     */
    public void give(SchoolId school, Optional<PersonId> by, Map<PersonId, String> pins) {
        transactions.write(school, () -> put(school, by, pins, false));
    }

    private Set<PersonId> put(SchoolId school, Optional<PersonId> by, Map<PersonId, String> pins, boolean anew) {
        Map<PersonId, String> hashes = new HashMap<>();
        pins.forEach((person, pin) -> hashes.put(person, maker.hash(school, person, pin)));
        return store.putAll(school, hashes, new Given(maker.keyId(), clock.now(), today(school), by, anew));
    }

    private LocalDate today(SchoolId school) {
        return LocalDate.ofInstant(clock.now(), schools.zone(school));
    }
}
