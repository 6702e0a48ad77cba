package dev.corridor.rosters.model;

import dev.corridor.places.RosterRooms.RosterRoom;
import dev.corridor.places.RosterTimetable.Member;
import dev.corridor.places.RosterTimetable.RosterSection;
import dev.corridor.places.RosterTimetable.Term;
import dev.corridor.places.SectionId;
import dev.corridor.schools.BellTimes;
import dev.corridor.shared.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to be written about a school's rooms, classes and bell times. */
public final class PlacesPlan {

    /**
     * A class to save, whose room may still be to be made.
     *
     * @param location what the roster calls the room that is to be made; blank if there is none, or it is there
     */
    public record PlannedSection(RosterSection section, String location) {

        /**
         * The class, in its room.
         *
         * @param made the rooms by what the roster calls them
         */
        public RosterSection with(Map<String, RoomId> made) {
            if (location.isEmpty()) {
                return section;
            }
            return new RosterSection(
                    section.id(),
                    section.source(),
                    section.name(),
                    section.code(),
                    Optional.ofNullable(made.get(location)),
                    section.term(),
                    section.periods());
        }
    }

    private final List<RosterRoom> rooms = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<PlannedSection> sections = new ArrayList<>();
    private final List<SectionId> sectionsGone = new ArrayList<>();
    private final List<Member> joins = new ArrayList<>();
    private final List<Member> leaves = new ArrayList<>();
    private final List<BellTimes> bells = new ArrayList<>();

    /** New rooms, and those whose teachers change. */
    public List<RosterRoom> rooms() {
        return rooms;
    }

    public List<Term> terms() {
        return terms;
    }

    public List<PlannedSection> sections() {
        return sections;
    }

    public List<SectionId> sectionsGone() {
        return sectionsGone;
    }

    public List<Member> joins() {
        return joins;
    }

    public List<Member> leaves() {
        return leaves;
    }

    public List<BellTimes> bells() {
        return bells;
    }

    public boolean empty() {
        return rooms.isEmpty()
                && terms.isEmpty()
                && sections.isEmpty()
                && sectionsGone.isEmpty()
                && joins.isEmpty()
                && leaves.isEmpty()
                && bells.isEmpty();
    }
}
