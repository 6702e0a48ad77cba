package dev.corridor.rules;

/** How long a pass limit counts before it starts again. A week starts on Monday. */
public enum LimitPeriod {
    DAY,
    WEEK,
    TERM
}
