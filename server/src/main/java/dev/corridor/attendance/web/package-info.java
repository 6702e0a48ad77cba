/** The attendance desk over HTTP. */
@org.jspecify.annotations.NullMarked
package dev.corridor.attendance.web;
