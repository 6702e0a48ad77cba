package dev.corridor.guardians;

import dev.corridor.audit.Audit;
import dev.corridor.guardians.store.GuardianStore;
import dev.corridor.guardians.store.ShownNames;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.schools.SchoolSettings;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.SchoolClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a student is told about their guardians, and decides about them. */
@Component
public class MyGuardians {

    /**
     * Who sees what of a student.
     *
     * @param guardians none where the school has no guardians
     * @param preferredName the name that the student goes by, if it is not the roster's
     * @param preferredShown whether guardians read that one
     */
    public record View(
            SchoolSettings.Guardians sees,
            List<Guardian> guardians,
            Optional<String> preferredName,
            boolean preferredShown) {}

    private final SchoolTransactions transactions;
    private final Schools schools;
    private final GuardianStore store;
    private final ShownNames shown;
    private final People people;
    private final SchoolClock clock;
    private final Audit audit;

    MyGuardians(
            SchoolTransactions transactions,
            Schools schools,
            GuardianStore store,
            ShownNames shown,
            People people,
            SchoolClock clock,
            Audit audit) {
        this.transactions = transactions;
        this.schools = schools;
        this.store = store;
        this.shown = shown;
        this.people = people;
        this.clock = clock;
        this.audit = audit;
    }

    public View of(Actor student) {
        return transactions.read(student.school(), () -> {
            SchoolSettings.Guardians sees = schools.settings(student.school()).guardians();
            Person person = people.find(student.school(), student.person()).orElseThrow();
            return new View(
                    sees,
                    sees.on() ? store.of(student.school(), student.person()) : List.of(),
                    Optional.ofNullable(person.preferredName()).filter(name -> !name.isBlank()),
                    shown.among(student.school(), Set.of(student.person())).contains(student.person()));
        });
    }

    /** Whether guardians read the name that the student goes by, from now on. */
    public void show(Actor student, boolean preferred) {
        transactions.write(student.school(), () -> {
            if (preferred) {
                shown.show(student.school(), student.person(), clock.now());
            } else {
                shown.hide(student.school(), student.person());
            }
            audit.record(
                    student, "preferred-name-choice", student.person().value(), null, Map.of("guardians", preferred));
            return preferred;
        });
    }
}
