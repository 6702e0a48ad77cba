package dev.corridor.years;

import dev.corridor.limits.LimitId;
import dev.corridor.rules.Grades;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an admin wants of the new year.
 *
 * @param moves which grade each grade becomes; empty for one that leaves. Grades that are not named stay
 * @param staying students who stay in their grade whatever becomes of it
 * @param dropped what of the old year is deleted
 */
public record YearChoices(Map<String, Optional<String>> moves, Set<PersonId> staying, Dropped dropped) {

    /** What is deleted; everything else is kept. */
    public record Dropped(Set<GroupId> groups, Set<GroupId> encounterGroups, Set<LimitId> limits) {

        public Dropped {
            groups = Set.copyOf(groups);
            encounterGroups = Set.copyOf(encounterGroups);
            limits = Set.copyOf(limits);
        }

        /** Whether something of limits and safety is among it. */
        boolean touchesLimits() {
            return !encounterGroups.isEmpty() || !limits.isEmpty();
        }
    }

    public YearChoices {
        moves = Map.copyOf(moves);
        staying = Set.copyOf(staying);
        moves.values().stream().flatMap(Optional::stream).forEach(YearChoices::check);
    }

    /** What becomes of a student's grade; empty for leaving. */
    Optional<String> becomes(PersonId student, String grade) {
        return staying.contains(student) ? Optional.of(grade) : moves.getOrDefault(grade, Optional.of(grade));
    }

    private static void check(String grade) {
        if (grade.isBlank() || grade.length() > Grades.LONGEST) {
            throw Problem.field("grades", "length", "A grade has 1 to " + Grades.LONGEST + " characters.");
        }
    }
}
