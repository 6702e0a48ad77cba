package dev.corridor.rosters;

import dev.corridor.access.StudentPins;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.rules.Grades;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sheets of new PINs, to be cut and handed out to students for kiosks. */
@Component
public class PinSheets {

    /**
     * One student's line.
     *
     * @param number the school's own ID number, which is typed before the PIN
     * @param className the class the sheet is for, else the homeroom or grade
     */
    public record Line(
            PersonId person, String name, @Nullable String number, String pin, String className) {}

    /**
     * A sheet, by classes and names. It is told once: what is kept of a PIN does not tell it.
     *
     * @param kept how many of those asked for have a PIN, which stays
     * @param away how many may take no passes, and get none
     */
    public record Sheet(List<Line> items, int kept, int away) {}

    private static final Comparator<Person> BY_GRADE =
            Comparator.comparing(person -> Objects.requireNonNullElse(person.grade(), ""), Grades.ORDER);

    private final People people;
    private final OnSheets everybody;
    private final StudentPins pins;

    PinSheets(People people, OnSheets everybody, StudentPins pins) {
        this.people = people;
        this.everybody = everybody;
        this.pins = pins;
    }

    /**
     * Makes PINs for students, and their sheet.
     *
     * @param anew whether also for those who have one, which then opens nothing any more
     */
    public Sheet make(Actor admin, Whom.Students whom, boolean anew) {
        Map<PersonId, String> classes = everybody.of(admin.school(), whom);
        List<Person> there = people.find(admin.school(), classes.keySet()).stream()
                .filter(person -> person.state() != PersonState.LEFT)
                .toList();
        List<Person> active = there.stream()
                .filter(person -> person.state() == PersonState.ACTIVE)
                .toList();
        Map<PersonId, String> made =
                pins.issue(admin, active.stream().map(Person::id).toList(), anew);
        List<Line> lines = active.stream()
                .filter(student -> made.containsKey(student.id()))
                .sorted(BY_GRADE.thenComparing(student -> classes.getOrDefault(student.id(), ""))
                        .thenComparing(Person::sortKey))
                .map(student -> line(student, made, classes))
                .toList();
        return new Sheet(lines, active.size() - lines.size(), there.size() - active.size());
    }

    private static Line line(Person student, Map<PersonId, String> made, Map<PersonId, String> classes) {
        return new Line(
                student.id(),
                student.givenName() + " " + student.familyName(),
                student.number(),
                Objects.requireNonNull(made.get(student.id())),
                classes.getOrDefault(student.id(), ""));
    }
}
