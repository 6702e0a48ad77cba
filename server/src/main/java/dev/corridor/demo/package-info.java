/**
 * The sample world: Lincoln High with a school day under way, and Roosevelt, a second school that must never be visible
 * from it. One world in code serves {@code bin/corridor demo}, tests and screenshots.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "rules",
            "schools",
            "people",
            "places",
            "access",
            "limits",
            "passes",
            "passes :: model",
            "activities",
            "guardians",
            "attendance",
            "attendance :: model"
        })
package dev.corridor.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
