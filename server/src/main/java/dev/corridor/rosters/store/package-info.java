/** Keeps uploads until they are applied, and the locks of an import. */
@org.jspecify.annotations.NullMarked
package dev.corridor.rosters.store;
