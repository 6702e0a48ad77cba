/**
 * Rosters in: a source (OneRoster CSV, a list of accounts, rooms or bell times) is read into a snapshot, compared with
 * what is there into a plan that is shown, and the plan applied in one transaction, or not at all.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tables",
            "database",
            "audit",
            "outgoing",
            "rules",
            "schools",
            "people",
            "places",
            "access"
        })
package dev.corridor.rosters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
