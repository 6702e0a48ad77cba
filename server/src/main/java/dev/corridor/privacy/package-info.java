/** What people see of their own record, what they say is wrong with it, and who looked at it. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "audit", "schools", "people", "passes"})
package dev.corridor.privacy;
