/** What people are told inside the app: notices made from the hall log, reminders, and what staff write to somebody. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "http", "schools", "people", "places", "rules", "database", "passes", "safety"
        })
package dev.corridor.messages;
