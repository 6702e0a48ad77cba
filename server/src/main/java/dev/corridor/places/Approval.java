package dev.corridor.places;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.corridor.shared.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Whose approval a pass to a room needs, as a room keeps it.
 *
 * @param of for the kinds "in room": whose teachers, of the destination, the origin or both
 * @param teachers for {@link Kind#CERTAIN}: who
 */
public record Approval(Kind kind, Set<Side> of, List<PersonId> teachers) {

    /** The kinds of approval. */
    public enum Kind {
        OFF,
        /** Any teacher of the school; the student picks. */
        ANY_TEACHER,
        /** One of the teachers in the room; the student picks. */
        ONE_IN_ROOM,
        /** All teachers in the room are asked; one answer suffices. */
        ALL_IN_ROOM,
        /** The teachers named. */
        CERTAIN;

        @JsonValue
        public String word() {
            return Words.of(this);
        }

        @JsonCreator
        public static Kind of(String word) {
            return Words.read(Kind.class, word);
        }
    }

    /** The end of a pass whose teachers are asked. */
    public enum Side {
        ORIGIN,
        DESTINATION;

        @JsonValue
        public String word() {
            return Words.of(this);
        }

        @JsonCreator
        public static Side of(String word) {
            return Words.read(Side.class, word);
        }
    }

    public static final Approval OFF = new Approval(Kind.OFF, Set.of(), List.of());
    public static final Approval ANY_TEACHER = new Approval(Kind.ANY_TEACHER, Set.of(), List.of());
    public static final Approval ALL_IN_DESTINATION =
            new Approval(Kind.ALL_IN_ROOM, Set.of(Side.DESTINATION), List.of());

    /** Missing parts are empty. */
    public Approval {
        kind = Objects.requireNonNullElse(kind, Kind.OFF);
        of = Words.ordered(Side.class, of);
        teachers = List.copyOf(Objects.requireNonNullElse(teachers, List.of()));
    }

    public boolean asks(Side side) {
        return of.contains(side);
    }
}
