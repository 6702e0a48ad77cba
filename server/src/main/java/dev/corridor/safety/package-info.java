/** Emergencies as acts: what staff call out and end, the roll call of who was out, messages to staff. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared", "http", "audit", "rules", "schools", "people", "places", "limits", "passes", "tables"
        })
package dev.corridor.safety;
