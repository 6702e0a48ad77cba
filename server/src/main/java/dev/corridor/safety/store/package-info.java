/** The rows of roll calls. */
@org.jspecify.annotations.NullMarked
package dev.corridor.safety.store;
