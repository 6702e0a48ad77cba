package dev.corridor.rosters.model;

import dev.corridor.places.RosterRooms.RosterRoom;
import dev.corridor.places.RosterTimetable.Member;
import dev.corridor.places.RosterTimetable.RosterSection;
import dev.corridor.places.RosterTimetable.Term;
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
    private final List<RosterSection> sectionsGone = new ArrayList<>();
    private final List<RosterSection> sectionsBefore = new ArrayList<>();
    private final List<Term> termsBefore = new ArrayList<>();
    private final List<Member> goneWithSections = new ArrayList<>();
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

    public List<RosterSection> sectionsGone() {
        return sectionsGone;
    }

    /** Those of {@link #sections} that are there already, as they were. */
    public List<RosterSection> sectionsBefore() {
        return sectionsBefore;
    }

    /** Those of {@link #terms} that are there already, as they were. */
    public List<Term> termsBefore() {
        return termsBefore;
    }

    public List<Member> joins() {
        return joins;
    }

    public List<Member> leaves() {
        return leaves;
    }

    /** Who is no longer in a section because it is gone. */
    public List<Member> goneWithSections() {
        return goneWithSections;
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
