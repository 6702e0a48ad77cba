package dev.corridor.rosters;

import dev.corridor.places.SectionId;
import dev.corridor.rules.Grades;
import dev.corridor.shared.PersonId;
import java.util.Set;

/** Whom a printed sheet is for. */
public sealed interface Whom {

    /** Everybody but students. */
    record Staff() implements Whom {}

    /** Some of the students. */
    sealed interface Students extends Whom {}

    record Everyone() implements Students {}

    /** The students of a class. */
    record OfSection(SectionId section) implements Students {}

    /** The students of a grade. */
    record OfGrade(String grade) implements Students {

        public OfGrade {
            grade = Grades.of(grade);
        }
    }

    /** These. */
    record Chosen(Set<PersonId> people) implements Students {

        public Chosen {
            people = Set.copyOf(people);
        }
    }
}
