/** Flex blocks and clubs: hosts invite students, or students sign up; each gets a scheduled pass on the day. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "database", "http", "audit", "rules", "schools", "people", "places", "passes"})
package dev.corridor.activities;
