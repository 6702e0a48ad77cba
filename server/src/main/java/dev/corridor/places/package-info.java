/**
 * Where passes go: rooms and their rules, folders, the starter pack, closures and pauses, room codes, and the timetable
 * that knows where a student should be now.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "tables", "database", "http", "audit", "rules", "schools", "people"})
package dev.corridor.places;
