/**
 * What passes ask before they start, beside the rooms: how many passes a student may have, who must not meet on the
 * way, and whether the school is in an emergency.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "http", "audit", "rules", "schools", "people", "places"})
package dev.corridor.limits;
