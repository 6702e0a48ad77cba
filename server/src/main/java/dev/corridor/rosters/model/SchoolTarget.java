package dev.corridor.rosters.model;

import dev.corridor.shared.SchoolId;
import java.util.Optional;

/**
 * A school that the roster speaks of, there or to be made.
 *
 * @param key its source id; blank if the roster gives none
 * @param known empty if it is to be made
 */
public record SchoolTarget(SchoolId id, String key, String name, Optional<Known.KnownSchool> known) {

    @Override
    public boolean equals(Object other) {
        return other instanceof SchoolTarget target && target.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
