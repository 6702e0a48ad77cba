package dev.corridor.rules;

/** What the attendance desk said of a student today. Who was not spoken of is taken to be here. */
public enum Presence {
    UNKNOWN,
    PRESENT,
    /** Absent, gone home, or not yet arrived. */
    ABSENT
}
