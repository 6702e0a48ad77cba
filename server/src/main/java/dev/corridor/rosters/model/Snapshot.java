package dev.corridor.rosters.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that was handed in says, whatever it was.
 *
 * @param people on disk: closing lets go of them
 * @param wholePeople whether whoever is not here is gone
 * @param wholeSections whether classes and enrolments that are not here are gone
 * @param untouched source ids of people whose row could not be used: nothing is changed about them, and they are not
 *     gone
 * @param untouchedSections likewise of classes
 */
public record Snapshot(
        List<SchoolEntry> schools,
        Roll people,
        List<SectionEntry> sections,
        Enrolled enrolled,
        List<RoomEntry> rooms,
        List<BellEntry> bells,
        boolean wholePeople,
        boolean wholeSections,
        Set<String> untouched,
        Set<String> untouchedSections)
        implements AutoCloseable {

    /** The district, as the roster calls it. */
    public record District(String key, String name) {

        /** Whether a district that is called so is meant. */
        public boolean isCalled(@Nullable String sourceId, String districtName) {
            return key.equals(sourceId) || name.equalsIgnoreCase(districtName);
        }
    }

    public Snapshot {
        schools = List.copyOf(schools);
        sections = List.copyOf(sections);
        rooms = List.copyOf(rooms);
        bells = List.copyOf(bells);
        untouched = Set.copyOf(untouched);
        untouchedSections = Set.copyOf(untouchedSections);
    }

    @Override
    public void close() {
        people.close();
    }
}
