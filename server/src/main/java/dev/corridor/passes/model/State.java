package dev.corridor.passes.model;

import java.util.Locale;

/** Where a pass is in its life. */
public enum State {
    REQUESTED,
    WAITING,
    READY,
    ACTIVE,
    ENDED,
    DENIED,
    CANCELLED,
    UNDONE,
    UNANSWERED;

    /** Whether something may still become of it. A student has one open pass at most. */
    public boolean open() {
        return switch (this) {
            case REQUESTED, WAITING, READY, ACTIVE -> true;
            case ENDED, DENIED, CANCELLED, UNDONE, UNANSWERED -> false;
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
