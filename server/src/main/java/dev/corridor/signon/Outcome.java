package dev.corridor.signon;

import dev.corridor.access.Entry;

/** What comes of a step on the way to a provider and back. */
public sealed interface Outcome {
    /**
     * On to somewhere else.
     *
     * @param sealed what the browser keeps meanwhile
     */
    record Away(String address, String sealed) implements Outcome {}

    /**
     * Let in, perhaps after a second step.
     *
     * @param to a page of this server
     */
    record In(Entry entry, String to) implements Outcome {}

    record Refused(Reason reason) implements Outcome {}
}
