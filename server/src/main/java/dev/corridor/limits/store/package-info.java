/** The rows of limits, encounter groups and emergencies. */
@org.jspecify.annotations.NullMarked
package dev.corridor.limits.store;
