package dev.corridor.rules;

/** What a failing rule leaves to a student, also at a kiosk. */
public enum StudentMay {
    NOTHING,
    ASK_FOR_APPROVAL,
    WAIT_IN_LINE
}
