package dev.corridor.rosters.model;

import dev.corridor.places.Room;
import dev.corridor.places.RosterTimetable.Member;
import dev.corridor.places.RosterTimetable.RosterSection;
import dev.corridor.places.RosterTimetable.Term;
import dev.corridor.schools.BellSchedule;
import java.util.List;

/** What a school has of rooms, classes and bell times. Sections and members are those of rosters. */
public record KnownPlaces(
        List<Room> rooms,
        List<Term> terms,
        List<RosterSection> sections,
        List<Member> members,
        List<BellSchedule> schedules,
        int longestRoomName,
        int longestRoomNumber) {

    public KnownPlaces {
        rooms = List.copyOf(rooms);
        terms = List.copyOf(terms);
        sections = List.copyOf(sections);
        members = List.copyOf(members);
        schedules = List.copyOf(schedules);
    }

    /** A school that is still to be made. */
    public static KnownPlaces none(int longestRoomName, int longestRoomNumber) {
        return new KnownPlaces(
                List.of(), List.of(), List.of(), List.of(), List.of(), longestRoomName, longestRoomNumber);
    }
}
