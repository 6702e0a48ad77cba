package dev.corridor.passes.model;

import java.util.Locale;

/** By what a pass was closed. */
public enum How {
    /** The student, on their own device. */
    STUDENT,
    /** A member of staff. */
    STAFF,
    /** A member of staff, by PIN on the student's device. */
    PIN,
    /** The student, at the kiosk of a room. */
    KIOSK,
    /** The code that the room shows. */
    ROOM_CODE,
    /** The time: overtime was over, or nobody answered. */
    TIME,
    /** The student of a walkout was found. */
    FOUND,
    /** It happened on paper and was entered afterwards. */
    PAPER,
    /** Another pass took its place. */
    REPLACED,
    EMERGENCY,
    /** It would have ended while no server ran. */
    OUTAGE,
    /** The school switched its line off. */
    LINE_OFF,
    /** The room was closed, hidden from the student or deleted. */
    ROOM_CLOSED,
    /** The third turn was missed. */
    MISSES,
    /** The period of the origin ended before it began. */
    PERIOD_OVER;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static How of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
