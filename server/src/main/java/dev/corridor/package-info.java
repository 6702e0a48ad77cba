/** Corridor, a digital hall pass platform for schools: one package per part of the school's world. */
@org.jspecify.annotations.NullMarked
package dev.corridor;
