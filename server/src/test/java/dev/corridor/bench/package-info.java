/** Measures parts of the server from inside; run by hand or by {@code bin/bench}. */
@org.jspecify.annotations.NullMarked
package dev.corridor.bench;
