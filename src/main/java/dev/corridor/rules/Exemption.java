package dev.corridor.rules;

/** What an accommodation may free a student from. */
public enum Exemption {
    LIMIT,
    COOLDOWN,
    NO_FLY,
    /** Goes to the head of the line; caps hold. */
    LINE,
    /** The hallway's capacity; the student is not told. */
    HALLWAY,
    /** A request that nobody answers in {@link Accommodations#UNANSWERED_STARTS_AFTER} starts by itself. */
    RESTRICTION
}
