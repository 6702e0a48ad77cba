/**
 * The heart: passes from the asking to the end. Decides by the rules, keeps the line, answers requests, ends what is
 * over, and writes each change with its entry in the hall log.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "database", "audit", "rules", "schools", "people", "places", "access", "limits"
        })
package dev.corridor.passes;
