package dev.corridor.passes.model;

import dev.corridor.rules.Asker;
import dev.corridor.shared.PersonId;
import java.util.Optional;

/**
 * Who acts, as far as passes care.
 *
 * @param person nobody for the clock
 * @param rank what kind of actor
 * @param sight what of the hall they see; what they do not see is not there for them
 * @param device where the act came from
 */
public record Who(
        Optional<PersonId> person, Rank rank, Sight sight, Optional<PersonId> actingFor, Optional<String> device) {

    /** From the least to the most that an actor may do. */
    public enum Rank {
        STUDENT,
        /** Sees the hallway and ends passes, but writes none. */
        MONITOR,
        TEACHER,
        ADMIN,
        CLOCK
    }

    public static final Who CLOCK =
            new Who(Optional.empty(), Rank.CLOCK, pass -> true, Optional.empty(), Optional.empty());

    public boolean student() {
        return rank == Rank.STUDENT;
    }

    public boolean admin() {
        return rank == Rank.ADMIN;
    }

    /** Whether they write and change passes of others. */
    public boolean writes() {
        return rank == Rank.TEACHER || rank == Rank.ADMIN;
    }

    /** Who asks the rules. The clock asks as the student whose pass it is. */
    public Asker asker() {
        return switch (rank) {
            case STUDENT, CLOCK -> new Asker.Student();
            case MONITOR, TEACHER, ADMIN -> new Asker.Staff(person.orElseThrow(), admin());
        };
    }

    public How how() {
        return switch (rank) {
            case STUDENT -> How.STUDENT;
            case MONITOR, TEACHER, ADMIN -> How.STAFF;
            case CLOCK -> How.TIME;
        };
    }
}
