package dev.corridor.passes.model;

import java.util.Locale;

/** Where a pass is in its life. */
public enum State {
    REQUESTED,
    SCHEDULED,
    WAITING,
    READY,
    ACTIVE,
    ENDED,
    DENIED,
    CANCELLED,
    UNDONE,
    UNANSWERED,
    MISSED;

    /** Whether nothing will become of it any more. */
    public boolean over() {
        return switch (this) {
            case REQUESTED, SCHEDULED, WAITING, READY, ACTIVE -> false;
            case ENDED, DENIED, CANCELLED, UNDONE, UNANSWERED, MISSED -> true;
        };
    }

    /** Whether the student stands in the line, turn or not. */
    public boolean inLine() {
        return this == WAITING || this == READY;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
