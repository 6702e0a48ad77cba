package dev.corridor.people;

import dev.corridor.people.store.PersonQueries;
import dev.corridor.schools.Configured;
import dev.corridor.schools.Schools;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names and faces for cards, kept on this node until a person of the school changes. */
@Component
public class PeopleNames {

    private final Configured<Map<PersonId, PersonName>> names;

    public PeopleNames(PersonQueries queries, Schools schools) {
        this.names = schools.configured(school -> queries.names(school).stream()
                .collect(Collectors.toUnmodifiableMap(PersonName::id, Function.identity())));
    }

    /** Everybody of a school, those who left included, as the transaction under way sees them. */
    public Map<PersonId, PersonName> of(SchoolId school) {
        return names.get(school);
    }

    /**
     * Everybody of a school under a version of its configuration, without asking the database if that is known.
     *
     * @param configVersion as a hall says
     */
    public Map<PersonId, PersonName> of(SchoolId school, long configVersion) {
        return names.get(school, configVersion);
    }
}
