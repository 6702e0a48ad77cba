/**
 * What leads an admin from an empty school to its first pass: which steps are done, told from the school's real state,
 * and which it chose to leave. Asks the other parts; nothing depends on it.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "audit", "schools", "people", "places", "limits", "passes"})
package dev.corridor.steps;
