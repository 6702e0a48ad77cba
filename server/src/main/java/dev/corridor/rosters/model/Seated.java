package dev.corridor.rosters.model;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who those are that a roster puts into classes. Each human is called by the place of their first entry in the roll,
 * where it is looked up if anybody asks.
 */
final class Seated {

    private static final int NOBODY = -1;

    private final Roll roll;
    private final int[] humans;
    private final Map<SchoolId, Map<Integer, PersonId>> people = new HashMap<>();

    Seated(Roll roll, Enrolled enrolled) {
        this.roll = roll;
        this.humans = new int[enrolled.people().size()];
        Arrays.fill(humans, NOBODY);
    }

    /** @param enrolled the place among those who are enrolled */
    void put(int enrolled, Human human) {
        humans[enrolled] = human.place();
        for (Human.Place place : human.places()) {
            place.person()
                    .ifPresent(person -> people.computeIfAbsent(place.school().id(), first -> new HashMap<>())
                            .put(human.place(), person));
        }
    }

    /** Whether the roster has whoever is enrolled. */
    boolean has(int enrolled) {
        return humans[enrolled] != NOBODY;
    }

    int human(int enrolled) {
        return humans[enrolled];
    }

    Optional<PersonId> person(SchoolId school, int human) {
        return Optional.ofNullable(people.getOrDefault(school, Map.of()).get(human));
    }

    /** What the roster says first of a human. */
    PersonEntry entry(int human) {
        return roll.get(human);
    }
}
