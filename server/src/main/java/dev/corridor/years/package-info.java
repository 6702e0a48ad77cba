/**
 * The turn of the school year: who goes up a grade, who leaves, and what of the old year is kept. It is planned, shown
 * and then done in one transaction, or not at all.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "rules", "schools", "people", "places", "limits"})
package dev.corridor.years;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
