/** Writes the passes of a day's meetings. */
@org.jspecify.annotations.NullMarked
package dev.corridor.activities.jobs;
