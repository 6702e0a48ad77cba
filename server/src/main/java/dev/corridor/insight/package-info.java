/** What a school learns from its records: so far the audit log, searched and exported. Reads; nothing depends on it. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "http", "schools", "people", "audit", "tables"})
package dev.corridor.insight;
