package dev.corridor.rules;

import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;

/** Whom a pass limit, a cooldown or no-fly time is set for. The narrower wins, in the order given here from the end. */
public sealed interface LimitScope {

    record All() implements LimitScope {}

    record Grade(String grade) implements LimitScope {

        public Grade {
            grade = Grades.of(grade);
        }
    }

    record Group(GroupId group) implements LimitScope {}

    record OneStudent(PersonId student) implements LimitScope {}

    /** How narrow: the higher, the narrower. */
    default int narrowness() {
        return switch (this) {
            case All() -> 0;
            case Grade(var grade) -> 1;
            case Group(var group) -> 2;
            case OneStudent(var student) -> 3;
        };
    }

    default boolean covers(StudentFacts facts) {
        return switch (this) {
            case All() -> true;
            case Grade(var grade) -> facts.grade().filter(grade::equals).isPresent();
            case Group(var group) -> facts.groups().contains(group);
            case OneStudent(var student) -> facts.id().equals(student);
        };
    }
}
