/** Passes in the database: what a batch of changes reads and writes. */
@org.jspecify.annotations.NullMarked
package dev.corridor.passes.store;
