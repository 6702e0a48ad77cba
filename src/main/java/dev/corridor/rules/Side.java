package dev.corridor.rules;

/** Which of a pass's two rooms. */
public enum Side {
    ORIGIN,
    DESTINATION
}
