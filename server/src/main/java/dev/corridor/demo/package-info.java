/**
 * The sample world: Lincoln High with a school day under way, Roosevelt, a second school that must never be visible
 * from it, and Prairie Middle, which the district's roster connection brings. One world in code serves
 * {@code bin/corridor demo}, tests and screenshots.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
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
            "attendance :: model",
            "rosters :: model",
            "rosters :: runs",
            "signon"
        })
package dev.corridor.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
