package dev.corridor.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A school as it will be built: everything by name, so that it can be written down before any id exists. */
record World(
        String school,
        String domain,
        List<Staff> staff,
        List<Student> students,
        List<Folder> folders,
        List<Room> rooms,
        List<Period> periods,
        List<Section> sections) {

    /**
     * An adult.
     *
     * @param login the part of the e-mail address before the school's domain
     * @param title how students write the name: Ms., Mr., Dr.
     */
    record Staff(String login, String title, String given, String family, Set<Job> jobs) {}

    /** What an adult does here. */
    enum Job {
        ADMIN,
        TEACHER,
        MONITOR,
        /** Keeps attendance. */
        DESK,
        /** Reads students' records and reports. */
        COUNSELLOR
    }

    /** A student; {@code number} is the school ID number. */
    record Student(String login, String given, String family, String grade, String number, String homeroom) {}

    record Folder(String name, String colour, String icon) {}

    /** What passes to a room need. */
    enum Approval {
        NONE,
        ANY_TEACHER,
        IN_ROOM
    }

    /**
     * A room.
     *
     * @param teachers logins of the adults in the room
     * @param maxTo how many may be there at once, or null for no limit
     */
    record Room(
            String name,
            @Nullable String number,
            @Nullable String folder,
            String colour,
            String icon,
            int minutes,
            @Nullable Integer maxTo,
            Approval approval,
            Set<String> teachers,
            Set<Trait> traits) {}

    /** What is special about a room. */
    enum Trait {
        NOT_COUNTED,
        NOT_AN_ORIGIN,
        URGENT_ALLOWED,
        CONFIDENTIAL,
        ONE_WAY_TOO,
        ALERT
    }

    record Period(String name, LocalTime starts, LocalTime ends) {}

    /** A class: its room by number, its teacher by login, its students by login. */
    record Section(String name, String roomNumber, String teacher, String period, List<String> students) {}
}
