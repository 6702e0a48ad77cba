package dev.corridor.guardians;

import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.places.Section;
import dev.corridor.places.SectionId;
import dev.corridor.places.Timetable;
import dev.corridor.rules.Grades;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Sheets of codes to hand out, one for each student of a class or a grade. */
@Component
public class InvitationSheets {

    /** Whose guardians a sheet is for. */
    public sealed interface Whose {

        /** The students of a class. */
        record OfSection(SectionId section) implements Whose {}

        /** The students of a grade. */
        record OfGrade(String grade) implements Whose {

            public OfGrade {
                grade = Grades.of(grade);
            }
        }
    }

    /**
     * One student's line.
     *
     * @param name as the roster has it
     */
    public record Line(PersonId student, String name, String code, Instant until) {}

    private final SchoolTransactions transactions;
    private final GuardianInvitations invitations;
    private final People people;
    private final Timetable timetable;
    private final SchoolClock clock;

    InvitationSheets(
            SchoolTransactions transactions,
            GuardianInvitations invitations,
            People people,
            Timetable timetable,
            SchoolClock clock) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.people = people;
        this.timetable = timetable;
        this.clock = clock;
    }

    /**
     * Makes a sheet, in the order of names. Codes handed out before stay good.
     *
     * @throws Problem NOT_FOUND for a class that is not there; CONFLICT where the school has no guardians
     */
    public List<Line> make(Actor admin, Whose whose, GuardianInvitations.Terms terms) {
        return transactions.write(admin.school(), () -> {
            List<Person> students = students(admin.school(), whose);
            List<GuardianInvitations.Made> made = invitations.makeEach(
                    admin, students.stream().map(Person::id).toList(), terms);
            return IntStream.range(0, made.size())
                    .mapToObj(i -> line(students.get(i), made.get(i)))
                    .toList();
        });
    }

    private List<Person> students(SchoolId school, Whose whose) {
        Collection<PersonId> asked =
                switch (whose) {
                    case Whose.OfSection(SectionId section) -> ofSection(school, section);
                    case Whose.OfGrade(String grade) ->
                        people.all(school).stream()
                                .filter(person -> grade.equals(person.grade()))
                                .map(Person::id)
                                .toList();
                };
        Set<PersonId> students = invitations.students(school, asked);
        return people.find(school, students).stream()
                .sorted(Comparator.comparing(Person::sortKey)
                        .thenComparing(person -> person.id().value()))
                .toList();
    }

    private Set<PersonId> ofSection(SchoolId school, SectionId section) {
        Instant now = clock.now();
        Set<SectionId> known =
                timetable.sections(school, now).stream().map(Section::id).collect(Collectors.toSet());
        if (!known.contains(section)) {
            throw Problem.notFound("class");
        }
        return timetable.classList(school, section, now);
    }

    private static Line line(Person student, GuardianInvitations.Made made) {
        String name = (student.givenName() + " " + student.familyName()).strip();
        return new Line(student.id(), name, made.code(), made.until());
    }
}
