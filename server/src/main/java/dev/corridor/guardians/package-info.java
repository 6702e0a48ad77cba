/**
 * Guardians: invited by a code that a school gives out, tied to named children, and what they see of these children's
 * passes.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "database", "audit", "rules", "schools", "people", "places", "access", "passes"
        })
package dev.corridor.guardians;
