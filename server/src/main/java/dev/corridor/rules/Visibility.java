package dev.corridor.rules;

import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/** Which students a room is offered to. */
public sealed interface Visibility {

    record All() implements Visibility {}

    record Only(Students these) implements Visibility {}

    record Except(Students these) implements Visibility {}

    /** Students named one by one, by grade or by group. */
    record Students(Set<PersonId> people, Set<String> grades, Set<GroupId> groups) {
        public Students {
            people = Set.copyOf(people);
            grades = grades.stream().map(Grades::of).collect(Collectors.toUnmodifiableSet());
            groups = Set.copyOf(groups);
        }

        boolean include(StudentFacts student) {
            return people.contains(student.id())
                    || student.grade().filter(grades::contains).isPresent()
                    || !Collections.disjoint(groups, student.groups());
        }
    }

    default boolean to(StudentFacts student) {
        return switch (this) {
            case All() -> true;
            case Only(var these) -> these.include(student);
            case Except(var these) -> !these.include(student);
        };
    }
}
