/** The rows of rooms, folders and timetables. */
@org.jspecify.annotations.NullMarked
package dev.corridor.places.store;
