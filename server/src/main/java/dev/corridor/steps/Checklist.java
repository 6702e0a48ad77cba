package dev.corridor.steps;

import java.util.List;
import java.util.OptionalInt;

/**
 * The first steps of a school as they stand.
 *
 * @param hidden whether the school put the whole list aside
 */
public record Checklist(boolean hidden, List<Item> items) {

    public Checklist {
        items = List.copyOf(items);
    }

    /** How a step stands. */
    public enum State {
        OPEN,
        DONE,
        /** Not done, and the school chose so. */
        LEFT
    }

    /**
     * One step.
     *
     * @param count how many of what it is about are there; empty where that is no number
     */
    public record Item(Step step, State state, OptionalInt count) {}
}
