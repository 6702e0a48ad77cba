package dev.corridor.rules;

import dev.corridor.shared.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * Whose approval a request needs. An admin may always answer as well.
 *
 * @param people whom it may go to, in the order to show them; for {@link Kind#ANY_TEACHER} those to suggest first
 */
public record Approvers(Kind kind, List<PersonId> people) {

    /** How many are asked. */
    public enum Kind {
        /** The student picks any teacher. */
        ANY_TEACHER,
        /** The student picks one of these. */
        ONE_OF,
        /** All of these are asked; one answer suffices. */
        ALL_OF,
        /** Nobody else is left: the school's admins are asked. */
        ADMINS
    }

    public Approvers {
        people = List.copyOf(people);
    }

    /** Who is asked: the one whom the student picked where one may be picked, else all of them. */
    public List<PersonId> asked(Optional<PersonId> pick) {
        return switch (kind) {
            case ANY_TEACHER, ONE_OF -> pick.map(List::of).orElse(people);
            case ALL_OF, ADMINS -> people;
        };
    }

    /** Whether a student may address this teacher. */
    public boolean admits(PersonId teacher) {
        return switch (kind) {
            case ANY_TEACHER -> true;
            case ONE_OF, ALL_OF -> people.contains(teacher);
            case ADMINS -> false;
        };
    }
}
