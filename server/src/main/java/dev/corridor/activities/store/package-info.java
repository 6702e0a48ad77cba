/** The tables of activities. */
@org.jspecify.annotations.NullMarked
package dev.corridor.activities.store;
