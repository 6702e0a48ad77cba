/** What the desk may write down, and what a day of entries comes to: pure. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("model")
package dev.corridor.attendance.model;
