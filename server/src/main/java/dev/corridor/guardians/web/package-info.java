/** What admins of people, guardians, students and whoever holds a code ask for. */
@org.jspecify.annotations.NullMarked
package dev.corridor.guardians.web;
