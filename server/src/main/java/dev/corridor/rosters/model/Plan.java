package dev.corridor.rosters.model;

import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Optional;

/**
 * What is to be written so that what is there is what the roster says.
 *
 * @param schools those of the roster, in the order of their ids
 */
public record Plan(List<OfSchool> schools, PeoplePlan people, Summary summary) {

    /**
     * One school's part.
     *
     * @param fresh whether the school is to be made
     * @param source the source id it is to get, if it has none
     * @param again whether it is to be made though there is one of that name
     * @param losses what it loses by this
     */
    public record OfSchool(
            SchoolId id,
            String name,
            boolean fresh,
            Optional<String> source,
            PeoplePlan.OfSchool people,
            PlacesPlan places,
            boolean again,
            Guard.Losses losses) {

        /** Whether nothing is to be written. */
        public boolean empty() {
            return !fresh && source.isEmpty() && people.empty() && places.empty();
        }
    }

    public Plan {
        schools = List.copyOf(schools);
    }
}
