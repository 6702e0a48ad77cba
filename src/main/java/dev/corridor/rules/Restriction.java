package dev.corridor.rules;

import dev.corridor.shared.PersonId;
import java.util.List;
import java.util.Set;

/** Whether passes to a room need approval, and whose. */
public sealed interface Restriction {

    record Off() implements Restriction {}

    /** The student picks any teacher. */
    record AnyTeacher() implements Restriction {}

    /** The student picks one of the teachers of these rooms. */
    record OneInRoom(Set<Side> of) implements Restriction {
        public OneInRoom {
            of = Set.copyOf(of);
        }
    }

    /** All teachers of these rooms are asked; one answer suffices. */
    record AllInRoom(Set<Side> of) implements Restriction {
        public AllInRoom {
            of = Set.copyOf(of);
        }
    }

    /** These teachers are asked; one answer suffices. */
    record Certain(List<PersonId> teachers) implements Restriction {
        public Certain {
            teachers = List.copyOf(teachers);
        }
    }
}
