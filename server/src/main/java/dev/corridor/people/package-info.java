/**
 * Accounts, and the people they are in each school: names, roles, states, groups, accommodations, passwords, and who
 * acts for which teacher. People are found by folded words. Changes of what somebody may do are published as
 * {@link StandingChanged}.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "http", "audit", "rules", "schools"})
package dev.corridor.people;
