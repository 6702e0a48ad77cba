/**
 * Districts and schools, their settings and bell schedules, and each school's hall: the one row that is locked while
 * the school's passes or configuration change, the lane that leads to it, its log, its doorbell and its clock.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "database", "audit", "rules"})
package dev.corridor.schools;
