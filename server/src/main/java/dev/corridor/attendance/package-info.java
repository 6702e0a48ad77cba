/**
 * The attendance desk: who comes late, leaves early or is absent, why, and the slip that says so. What it says of a
 * student today holds for passes too.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "tables", "http", "audit", "rules", "schools", "people", "places", "passes"})
package dev.corridor.attendance;
