package dev.corridor.rules;

/** What a started pass counts toward. */
public enum Counting {
    /** Staff-written, scheduled, urgent passes and returns. */
    NOTHING,
    /** Only the destination's own limit, where the room does not count toward the school's. */
    ITS_ROOM,
    EVERYTHING
}
