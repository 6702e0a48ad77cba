package dev.corridor.signon;

/** What comes of a step on the way to a provider and back. */
public sealed interface Outcome {
    /**
     * On to somewhere else.
     *
     * @param sealed what the browser keeps meanwhile
     */
    record Away(String address, String sealed) implements Outcome {}

    /**
     * Signed in.
     *
     * @param token of the session
     * @param to a page of this server
     */
    record In(String token, String to) implements Outcome {}

    record Refused(Reason reason) implements Outcome {}
}
