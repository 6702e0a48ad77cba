package dev.corridor.access;

/** What comes of showing who one is. */
public sealed interface Entry {

    /**
     * In.
     *
     * @param token of the session
     */
    record In(String token) implements Entry {}

    /**
     * A second step is outstanding; there is no session yet.
     *
     * @param sealed what the browser keeps until then
     */
    record HalfWay(String sealed) implements Entry {}
}
