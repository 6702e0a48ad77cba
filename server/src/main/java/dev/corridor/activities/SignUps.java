package dev.corridor.activities;

import dev.corridor.activities.store.ActivityStore;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How students choose activities themselves. */
@Component
public class SignUps {

    /**
     * An activity as a student sees it.
     *
     * @param left how many places are left, where there are only so many
     * @param on whether the student is on its list
     * @param may whether the student may sign up or off now
     */
    public record Choice(Activity activity, Optional<Integer> left, boolean on, boolean may) {}

    private final SchoolTransactions transactions;
    private final ActivityStore store;
    private final People people;
    private final SchoolClock clock;

    SignUps(SchoolTransactions transactions, ActivityStore store, People people, SchoolClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /** Those that a student is on the list of, and those that are open to them, by name. */
    public List<Choice> of(Actor student) {
        return transactions.read(student.school(), () -> {
            Set<ActivityId> own = store.of(student.school(), student.person());
            Optional<String> grade = grade(student);
            Instant now = clock.now();
            return store.all(student.school()).stream()
                    .filter(activity ->
                            own.contains(activity.id()) || activity.terms().admits(grade, now))
                    .map(activity -> new Choice(
                            activity,
                            left(student, activity),
                            own.contains(activity.id()),
                            activity.terms().admits(grade, now)))
                    .toList();
        });
    }

    /**
     * Puts the student on the list.
     *
     * @throws Problem NOT_FOUND where it is not open to them; BAD_INPUT where it is full
     */
    void signUp(Actor student, ActivityId id) {
        transactions.write(student.school(), () -> {
            Activity activity = open(student, id);
            boolean on = store.of(student.school(), student.person()).contains(id);
            if (!on && left(student, activity).filter(left -> left <= 0).isPresent()) {
                throw Problem.field("capacity", "full", "All places are taken.");
            }
            store.add(student.school(), id, Set.of(student.person()), clock.now(), student.person());
            transactions.tell(student.school(), Activities.TOPIC, "");
            return on;
        });
    }

    /** Takes the student off the list. */
    void signOff(Actor student, ActivityId id) {
        transactions.write(student.school(), () -> {
            Activity activity = open(student, id);
            store.remove(student.school(), id, Set.of(student.person()));
            transactions.tell(student.school(), Activities.TOPIC, "");
            return activity;
        });
    }

    private Activity open(Actor student, ActivityId id) {
        Optional<String> grade = grade(student);
        return store.lock(student.school(), id)
                .filter(activity -> activity.terms().admits(grade, clock.now()))
                .orElseThrow(() -> Problem.notFound("activity"));
    }

    private Optional<Integer> left(Actor student, Activity activity) {
        return activity.terms().capacity().stream()
                .mapToObj(capacity -> capacity
                        - store.students(student.school(), activity.id()).size())
                .findFirst();
    }

    private Optional<String> grade(Actor student) {
        return people.find(student.school(), student.person()).map(Person::grade);
    }
}
