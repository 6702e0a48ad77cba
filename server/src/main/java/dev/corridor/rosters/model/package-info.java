/** What a roster says, what is there, and what the difference is: records and pure functions. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("model")
package dev.corridor.rosters.model;
