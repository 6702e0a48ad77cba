package dev.corridor.rosters.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that was handed in says, whatever it was.
 *
 * @param wholePeople whether whoever is not here is gone
 * @param wholeSections whether classes and enrolments that are not here are gone
 * @param untouched source ids of people whose row could not be used: nothing is changed about them, and they are not
 *     gone
 * @param untouchedSections likewise of classes
 */
public record Snapshot(
        List<SchoolEntry> schools,
        List<PersonEntry> people,
        List<SectionEntry> sections,
        Enrolled enrolled,
        List<RoomEntry> rooms,
        List<BellEntry> bells,
        boolean wholePeople,
        boolean wholeSections,
        Set<String> untouched,
        Set<String> untouchedSections) {

    /** The district, as the roster calls it. */
    public record District(String key, String name) {

        /** Whether a district that is called so is meant. */
        public boolean isCalled(@Nullable String sourceId, String districtName) {
            return key.equals(sourceId) || name.equalsIgnoreCase(districtName);
        }
    }

    /**
     * The same without people of some rows: nothing is changed about them.
     *
     * @param rows of the table of people
     */
    public Snapshot withoutPeopleOf(Set<Long> rows) {
        Set<String> left = new HashSet<>(untouched);
        List<PersonEntry> rest = new ArrayList<>();
        for (PersonEntry person : people) {
            if (rows.contains(person.origin().row())) {
                left.add(person.key());
            } else {
                rest.add(person);
            }
        }
        return new Snapshot(
                schools, rest, sections, enrolled, rooms, bells, wholePeople, wholeSections, left, untouchedSections);
    }

    public Snapshot {
        schools = List.copyOf(schools);
        people = List.copyOf(people);
        sections = List.copyOf(sections);
        rooms = List.copyOf(rooms);
        bells = List.copyOf(bells);
        untouched = Set.copyOf(untouched);
        untouchedSections = Set.copyOf(untouchedSections);
    }
}
