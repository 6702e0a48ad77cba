package dev.corridor.years.web;

import dev.corridor.limits.LimitId;
import dev.corridor.rules.Grades;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.years.YearChoices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an admin wants of the new year.
 *
 * @param grades what becomes of each; those that are not named stay
 * @param staying students who stay in their grade
 * @param groups which to delete; so for the others
 */
record ChoicesForm(
        List<Move> grades,
        List<PersonId> staying,
        List<GroupId> groups,
        List<GroupId> encounterGroups,
        List<LimitId> limits) {

    /**
     * What becomes of a grade.
     *
     * @param becomes missing where its students leave
     */
    record Move(String grade, @Nullable String becomes) {

        Move {
            if (grade == null) {
                throw Problem.field("grades", "missing", "Say which grade.");
            }
            grade = Grades.of(grade);
            becomes = becomes == null ? null : Grades.of(becomes);
        }
    }

    ChoicesForm {
        if (grades == null || staying == null || groups == null || encounterGroups == null || limits == null) {
            throw Problem.field("grades", "missing", "All of it is needed, if only as [].");
        }
    }

    YearChoices choices() {
        Map<String, Optional<String>> moves = new HashMap<>();
        for (Move move : grades) {
            if (moves.put(move.grade(), Optional.ofNullable(move.becomes())) != null) {
                throw Problem.field("grades", "twice", "A grade is named twice.");
            }
        }
        return new YearChoices(
                moves,
                Set.copyOf(staying),
                new YearChoices.Dropped(Set.copyOf(groups), Set.copyOf(encounterGroups), Set.copyOf(limits)));
    }
}
