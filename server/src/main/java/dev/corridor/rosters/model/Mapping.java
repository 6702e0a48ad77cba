package dev.corridor.rosters.model;

import dev.corridor.shared.SchoolId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What admins have said about the words of a source. What they have not said is as the source has it.
 *
 * @param units by the source's key of a school, organisational unit or group; holds for those below it too
 * @param roles by the source's word; {@link RosterRole#FAMILY} for people who are left out
 * @param number where an ID number comes from; blank for the usual
 */
public record Mapping(Map<String, UnitChoice> units, Map<String, RosterRole> roles, String number) {

    /** Nothing was said. */
    public static final Mapping NONE = new Mapping(Map.of(), Map.of(), "");

    /**
     * What a unit stands for.
     *
     * @param school empty if it says nothing about a school
     * @param role empty if it says nothing about a role
     * @param leaveOut whether its people are left out
     */
    public record UnitChoice(Optional<SchoolId> school, Optional<RosterRole> role, boolean leaveOut) {}

    public Mapping {
        units = Map.copyOf(new LinkedHashMap<>(units));
        roles = Map.copyOf(roles);
        number = Objects.requireNonNullElse(number, "");
    }

    /**
     * The choice for a unit, or the next above it that there is one for.
     *
     * @param parents the unit above each
     */
    public Optional<UnitChoice> of(String unit, Map<String, String> parents) {
        Set<String> seen = new HashSet<>();
        String at = unit;
        while (at != null && !at.isEmpty() && seen.add(at)) {
            UnitChoice choice = units.get(at);
            if (choice != null) {
                return Optional.of(choice);
            }
            at = parents.get(at);
        }
        return Optional.empty();
    }

    /** Words without case, spaces and hyphens, as roles are compared. */
    public static String word(String role) {
        return role.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The same, with roles by their compared words. */
    public Mapping folded() {
        Map<String, RosterRole> folded = new HashMap<>();
        roles.forEach((word, role) -> folded.put(word(word), role));
        return new Mapping(units, folded, number);
    }
}
