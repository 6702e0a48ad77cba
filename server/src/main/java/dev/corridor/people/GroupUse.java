package dev.corridor.people;

/**
 * Something that is set for a group of students, and what becomes of it without the group.
 *
 * @param name of the room or the bell schedule; blank for the other kinds
 */
public record GroupUse(Kind kind, String name) {

    /** What is set. */
    public enum Kind {
        /** A room that no student sees then. */
        ROOM_FOR_NOBODY,
        /** A room that the group's students see no longer; others do. */
        ROOM_SHOWN,
        /** A room that the group's students do not see; then they do, unless it is kept from them otherwise. */
        ROOM_HIDDEN,
        PASS_LIMIT,
        COOLDOWN,
        /** No-fly times of a bell schedule. */
        NO_FLY
    }
}
