package dev.corridor.places;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.corridor.rules.Grades;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which students may see a room, as a room keeps it: all, only those named, or all but those named.
 *
 * @param groups whose members count as named; one that is deleted names nobody
 */
public record Audience(Kind kind, Set<PersonId> students, Set<String> grades, Set<GroupId> groups) {

    /** How the named students, grades and groups are meant. */
    public enum Kind {
        ALL,
        ONLY,
        EXCEPT;

        @JsonValue
        public String word() {
            return Words.of(this);
        }

        @JsonCreator
        public static Kind of(String word) {
            return Words.read(Kind.class, word);
        }
    }

    public static final Audience ALL = new Audience(Kind.ALL, Set.of(), Set.of(), Set.of());

    /** Missing parts are empty. */
    public Audience {
        kind = Objects.requireNonNullElse(kind, Kind.ALL);
        students = Set.copyOf(Objects.requireNonNullElse(students, Set.of()));
        grades = Objects.requireNonNullElse(grades, Set.<String>of()).stream()
                .map(Grades::of)
                .collect(Collectors.toUnmodifiableSet());
        groups = Set.copyOf(Objects.requireNonNullElse(groups, Set.of()));
    }

    /** Whether anybody at all is named. */
    public boolean namesNobody() {
        return students.isEmpty() && grades.isEmpty() && groups.isEmpty();
    }

    /** The same with those of its groups that are among these. */
    Audience naming(Set<GroupId> living) {
        return new Audience(
                kind, students, grades, groups.stream().filter(living::contains).collect(Collectors.toSet()));
    }

    /**
     * Whether a student is among those who may see the room.
     *
     * @param memberOf the groups the student is in
     */
    public boolean admits(PersonId student, Optional<String> grade, Set<GroupId> memberOf) {
        boolean named = students.contains(student)
                || grade.filter(grades::contains).isPresent()
                || !Collections.disjoint(groups, memberOf);
        return switch (kind) {
            case ALL -> true;
            case ONLY -> named;
            case EXCEPT -> !named;
        };
    }
}
