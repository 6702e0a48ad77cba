/** What a school put aside of its first steps. */
@org.jspecify.annotations.NullMarked
package dev.corridor.steps.store;
