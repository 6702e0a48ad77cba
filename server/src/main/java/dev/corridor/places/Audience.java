package dev.corridor.places;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.corridor.shared.PersonId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which students may see a room, as a room keeps it: all, only those named, or all but those named. */
public record Audience(Kind kind, Set<PersonId> students, Set<String> grades) {

    /** How the named students and grades are meant. */
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

    public static final Audience ALL = new Audience(Kind.ALL, Set.of(), Set.of());

    /** Missing parts are empty. */
    public Audience {
        kind = Objects.requireNonNullElse(kind, Kind.ALL);
        students = Set.copyOf(Objects.requireNonNullElse(students, Set.of()));
        grades = Set.copyOf(Objects.requireNonNullElse(grades, Set.of()));
    }

    /** Whether a student is among those who may see the room. */
    public boolean admits(PersonId student, Optional<String> grade) {
        boolean named =
                students.contains(student) || grade.filter(grades::contains).isPresent();
        return switch (kind) {
            case ALL -> true;
            case ONLY -> named;
            case EXCEPT -> !named;
        };
    }
}
