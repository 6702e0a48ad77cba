/** The rows of the attendance desk. */
@org.jspecify.annotations.NullMarked
package dev.corridor.attendance.store;
