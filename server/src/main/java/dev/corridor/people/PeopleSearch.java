package dev.corridor.people;

import dev.corridor.rules.Grades;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import java.util.Optional;

/**
 * Whom to find: everybody who fits all of it, and has not left unless those who left are asked for.
 *
 * @param query beginnings of names or of the ID number, in any order; blank for all; up to 200 characters
 * @param state what holds in the school now; empty for everybody who has not left
 * @param limit how many at most, 1 to 200
 * @param after the last person of the page before
 */
public record PeopleSearch(
        String query,
        Optional<Role> role,
        Optional<String> grade,
        Optional<PersonState> state,
        int limit,
        Optional<PersonId> after) {

    public PeopleSearch {
        grade = grade.map(Grades::of);
        if (query.length() > 200) {
            throw Problem.field("q", "too-long", "At most 200 characters.");
        }
        if (limit < 1 || limit > 200) {
            throw Problem.field("limit", "out-of-range", "1 to 200.");
        }
    }
}
