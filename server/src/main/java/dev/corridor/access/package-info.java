/**
 * Who is calling: sign-in and its brakes, sessions, PINs, kiosks, set-up of the first admin, and the
 * {@link dev.corridor.shared.Actor} that every handler gets with what it may do.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "database", "http", "audit", "schools", "people", "places"})
package dev.corridor.access;
