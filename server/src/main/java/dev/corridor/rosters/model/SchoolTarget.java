package dev.corridor.rosters.model;

import dev.corridor.schools.School;
import dev.corridor.shared.SchoolId;
import java.util.Optional;

/**
 * A school that the roster speaks of, there or to be made.
 *
 * @param key its source id; blank if the roster gives none
 * @param known as it is there; empty if it is to be made
 */
public record SchoolTarget(SchoolId id, String key, String name, Optional<School> known) {

    @Override
    public boolean equals(Object other) {
        return other instanceof SchoolTarget target && target.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
